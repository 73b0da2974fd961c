package dev.serai.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A call as it goes on behind the door: a key that was checked travels no further, into no route, log or answer. */
final class WithoutCredentials extends HttpServletRequestWrapper {

    private static final Set<String> CREDENTIALS = Set.of("authorization", "x-api-key", "cookie");

    WithoutCredentials(HttpServletRequest call) {
        super(call);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isCredential(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isCredential(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = Collections.list(super.getHeaderNames());
        names.removeIf(WithoutCredentials::isCredential);
        return Collections.enumeration(names);
    }

    private static boolean isCredential(String name) {
        return CREDENTIALS.contains(name.toLowerCase(Locale.ROOT));
    }
}
