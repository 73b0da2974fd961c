package dev.serai.cli.trial;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * Lets in only who was shown the page's address. The page reads a sample with values of people and writes a file, and any page
 * of the web may send requests to a port of this machine: so a request must know the token, name this machine as its host
 * (a name that an attacker points here does not), and, to change anything, come from the page itself.
 */
final class PageGuard {

    private static final int TOKEN_BYTES = 16;
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                    + " img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final String token;
    private final List<String> hosts;

    PageGuard(int port) {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        token = HexFormat.of().formatHex(random);
        hosts = List.of("127.0.0.1:" + port, "localhost:" + port);
    }

    /** The path under which everything is. */
    String path() {
        return "/" + token + "/";
    }

    /** What is wanted below the page's path, or null when the caller is to learn nothing. */
    @org.jspecify.annotations.Nullable
    String wanted(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        boolean host =
                hosts.contains(String.valueOf(exchange.getRequestHeaders().getFirst("Host")));
        int end = path.indexOf('/', 1);
        boolean known = end > 0 && isToken(path.substring(1, end));
        return host && known ? path.substring(end + 1) : null;
    }

    private boolean isToken(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a request that does something comes from the page: no other page can send this header without being asked for. */
    boolean isFromPage(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String origin = headers.getFirst("Origin");
        boolean own = origin == null || hosts.stream().anyMatch(host -> origin.equals("http://" + host));
        return own
                && "1".equals(headers.getFirst("X-Serai-Page"))
                && String.valueOf(headers.getFirst("Content-Type")).startsWith("application/json");
    }

    /** What each answer tells the browser. */
    static void protect(Headers headers) {
        headers.set("Content-Security-Policy", CONTENT_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
    }
}
