package dev.serai.camel;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpConsumer;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpEngine;
import org.jspecify.annotations.Nullable;

/**
 * Hands a body to its route as it comes, where the route says {@code useStreaming}. Camel's own engine copies all of it to disk
 * before the first step, so that a caller could fill the disk whatever the step would have refused.
 */
public final class StreamingHttpEngine extends SpringBootPlatformHttpEngine {

    private final Executor executor;

    /**
     * An engine for the web server of this hub.
     *
     * @param port where the server listens
     * @param executor runs the routes of callers
     */
    public StreamingHttpEngine(int port, Executor executor) {
        super(port, executor);
        this.executor = executor;
    }

    @Override
    public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
        return new Consumer(endpoint, processor, executor);
    }

    private static final class Consumer extends SpringBootPlatformHttpConsumer {

        Consumer(PlatformHttpEndpoint endpoint, Processor processor, Executor executor) {
            super(endpoint, processor, executor);
        }

        /** A packed body stays packed: the mapping unpacks it, and knows how large it may get. */
        @Override
        public Exchange createExchange(boolean autoRelease) {
            Exchange exchange = super.createExchange(autoRelease);
            if (getEndpoint().isUseStreaming()) {
                exchange.setProperty(Exchange.DISABLE_HTTP_STREAM_CACHE, true);
                exchange.setProperty(Exchange.SKIP_GZIP_ENCODING, true);
            }
            return exchange;
        }

        @Override
        protected void handleService(HttpServletRequest request, HttpServletResponse response) throws Exception {
            super.handleService(getEndpoint().isUseStreaming() ? new Streamed(request) : request, response);
        }
    }

    private static final class Streamed extends HttpServletRequestWrapper {

        private @Nullable UncopiedBody body;

        Streamed(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            UncopiedBody known = body == null ? new UncopiedBody(super.getInputStream()) : body;
            body = known;
            return known;
        }
    }
}
