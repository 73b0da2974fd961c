package dev.serai.camel.notices;

import dev.serai.camel.SeraiHeaders;
import dev.serai.camel.Trouble;
import dev.serai.decision.Notice;
import dev.serai.decision.NoticeForm;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;

/** Sends one notice at a time; its route is the place that is told. */
final class NoticesConsumer extends ScheduledPollConsumer {

    private final NoticesEndpoint endpoint;

    NoticesConsumer(NoticesEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        endpoint.desk();
        endpoint.style();
        super.doStart();
    }

    @Override
    protected int poll() throws Exception {
        NoticeDesk desk = endpoint.desk();
        Duration every = Duration.ofMillis(endpoint.getEvery());
        Optional<Notice> next = desk.notices().next(getRoute().getRouteId(), endpoint.getPartner(), every);
        if (next.isEmpty()) {
            return 0;
        }
        Exchange exchange = createExchange(false);
        exchange.getIn().setBody(desk.form().write(next.get(), endpoint.style()));
        exchange.getIn().setHeader(SeraiHeaders.SUBJECT, NoticeForm.subject(next.get()));
        try {
            getProcessor().process(exchange);
            settle(desk, next.get(), exchange, every);
        } finally {
            releaseExchange(exchange, false);
        }
        return 1;
    }

    private static void settle(NoticeDesk desk, Notice notice, Exchange exchange, Duration every) {
        Throwable failure = exchange.getException();
        if (failure == null && !exchange.isRollbackOnly()) {
            desk.notices().told(notice, every);
        } else {
            desk.notices().failed(notice, failure == null ? "the route gave up" : Trouble.describe(failure));
        }
    }
}
