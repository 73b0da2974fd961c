package dev.serai.app.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers a call that is refused, as RFC 9457 describes it (formerly RFC 7807), and says no more than a stranger may know. */
final class Refusals {

    private Refusals() {}

    static void unauthorized(HttpServletResponse response, String challenge, String detail) throws IOException {
        response.setHeader("WWW-Authenticate", challenge);
        write(response, 401, "Unauthorized", detail);
    }

    static void forbidden(HttpServletResponse response, String detail) throws IOException {
        write(response, 403, "Forbidden", detail);
    }

    static void later(HttpServletResponse response, int seconds, String detail) throws IOException {
        response.setHeader("Retry-After", Integer.toString(seconds));
        write(response, 503, "Service Unavailable", detail);
    }

    /** The texts must be ours, so that nothing needs to be escaped. */
    static void write(HttpServletResponse response, int status, String title, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("X-Content-Type-Options", "nosniff");
        String body = "{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}".formatted(title, status, detail);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
