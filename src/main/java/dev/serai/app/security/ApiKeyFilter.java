package dev.serai.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out from the headers alone which partner calls, so that nobody's body is read before it is known who sends it. A
 * call without a right key goes on as nobody and is refused by the rules behind.
 */
final class ApiKeyFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";
    private static final int LONGEST_KEY = 200;

    private final PartnerKeys keys;

    ApiKeyFilter(PartnerKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> partner = key(request).flatMap(keys::partnerOf);
        if (partner.isPresent()) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new PartnerAuthentication(partner.get()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private static Optional<String> key(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization == null) {
            return usable(request.getHeader("X-API-Key"));
        }
        return authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? usable(authorization.substring(BEARER.length()))
                : Optional.empty();
    }

    private static Optional<String> usable(@Nullable String key) {
        return Optional.ofNullable(key).map(String::strip).filter(k -> !k.isEmpty() && k.length() <= LONGEST_KEY);
    }
}
