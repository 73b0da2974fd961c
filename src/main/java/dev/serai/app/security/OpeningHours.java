package dev.serai.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends partners away for a moment while the hub starts or stops. The web server is up before the routes are, and a partner
 * that got a 404 then would take its records for refused.
 */
final class OpeningHours extends OncePerRequestFilter {

    private static final int SECONDS = 5;

    private final ApplicationAvailability availability;

    OpeningHours(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
            chain.doFilter(request, response);
        } else {
            Refusals.later(response, SECONDS, "The hub is starting or stopping. Please send it again later.");
        }
    }
}
