package dev.serai.app.security;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends partners away for a moment while the hub starts or stops, or while the route that they call is replaced. Nobody answers
 * there then, and a partner that got a 404 would take its records for refused.
 */
final class OpeningHours extends OncePerRequestFilter {

    private static final int SECONDS = 5;

    private final ApplicationAvailability availability;
    private final PartnerCalls calls;

    OpeningHours(ApplicationAvailability availability, PartnerCalls calls) {
        this.availability = availability;
        this.calls = calls;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            Refusals.later(response, SECONDS, "The hub is starting or stopping. Please send it again later.");
            return;
        }
        String path = request.getServletPath();
        if (!calls.enter(path)) {
            Refusals.later(response, SECONDS, "The hub is being set up anew here. Please send it again later.");
            return;
        }
        boolean goesOn = false;
        try {
            chain.doFilter(request, response);
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new Leaving(path));
                goesOn = true;
            }
        } finally {
            if (!goesOn) {
                calls.leave(path);
            }
        }
    }

    /** The end of a call that is answered on another thread; the container tells of it exactly once. */
    private final class Leaving implements AsyncListener {

        private final String path;

        Leaving(String path) {
            this.path = path;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            calls.leave(path);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // It completes after this.
        }

        @Override
        public void onError(AsyncEvent event) {
            // It completes after this.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
