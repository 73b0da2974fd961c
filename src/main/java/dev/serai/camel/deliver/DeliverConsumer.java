package dev.serai.camel.deliver;

import dev.serai.camel.SeraiHeaders;
import dev.serai.camel.Trouble;
import dev.serai.exchange.Delivery;
import dev.serai.exchange.SubscriptionFeed;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;

/** Sends one piece at a time, the next at once after it, and waits only when nothing is owed. */
final class DeliverConsumer extends ScheduledPollConsumer {

    private static final int POLLS_SKIPPED_AFTER_ERRORS = 5;

    private final DeliverEndpoint endpoint;

    DeliverConsumer(DeliverEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        setGreedy(true);
        setBackoffMultiplier(POLLS_SKIPPED_AFTER_ERRORS);
        setBackoffErrorThreshold(1);
    }

    @Override
    protected void doStart() throws Exception {
        endpoint.feed();
        super.doStart();
    }

    @Override
    protected int poll() throws Exception {
        SubscriptionFeed feed = endpoint.feed();
        Optional<Delivery> next = feed.next();
        if (next.isEmpty()) {
            return 0;
        }
        Delivery delivery = next.get();
        Exchange exchange = exchange(delivery);
        try {
            getProcessor().process(exchange);
            settle(feed, delivery, exchange);
        } finally {
            releaseExchange(exchange, false);
        }
        return 1;
    }

    private Exchange exchange(Delivery delivery) {
        Exchange exchange = createExchange(false);
        Message message = exchange.getIn();
        message.setBody(delivery.payload());
        message.setHeader(Exchange.FILE_NAME, delivery.fileName());
        message.setHeader(Exchange.CONTENT_TYPE, delivery.contentType());
        message.setHeader(SeraiHeaders.DELIVERY_ID, delivery.id().toString());
        message.setHeader(SeraiHeaders.SUBSCRIPTION, delivery.subscription());
        message.setHeader(SeraiHeaders.ATTEMPT, delivery.attempt());
        return exchange;
    }

    private static void settle(SubscriptionFeed feed, Delivery delivery, Exchange exchange) {
        Throwable failure = exchange.getException();
        if (failure == null && !exchange.isRollbackOnly()) {
            feed.delivered(delivery);
            return;
        }
        feed.failed(delivery, failure == null ? "the route gave up" : Trouble.describe(failure));
    }
}
