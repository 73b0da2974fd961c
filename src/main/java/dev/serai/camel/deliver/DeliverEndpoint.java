package dev.serai.camel.deliver;

import dev.serai.camel.Engines;
import dev.serai.exchange.SubscriptionFeed;
import org.apache.camel.Category;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;

/** Takes from the change log what a subscription is owed, piece by piece, and keeps account of what arrived. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "deliver",
        title = "Serai Deliver",
        syntax = "deliver:subscription",
        consumerOnly = true,
        remote = false,
        category = {Category.MESSAGING})
public class DeliverEndpoint extends DefaultEndpoint {

    @UriPath(description = "The subscription, such as globex/golden")
    @Metadata(required = true)
    private String subscription = "";

    @UriParam(
            defaultValue = "1000",
            javaType = "java.time.Duration",
            description = "How long to wait in milliseconds when nothing is owed")
    private long delay = 1000;

    public DeliverEndpoint() {}

    public DeliverEndpoint(String uri, Component component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("nothing can be sent to deliver:, a route begins with it");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        DeliverConsumer consumer = new DeliverConsumer(this, processor);
        consumer.setDelay(delay);
        configureConsumer(consumer);
        return consumer;
    }

    SubscriptionFeed feed() {
        return Engines.of(getCamelContext()).feed(subscription);
    }

    public String getSubscription() {
        return subscription;
    }

    public void setSubscription(String subscription) {
        this.subscription = subscription;
    }

    public long getDelay() {
        return delay;
    }

    public void setDelay(long delay) {
        this.delay = delay;
    }
}
