package dev.serai.camel.held;

import dev.serai.camel.EntityEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;

/** Takes up again what was held back and then released, and reads it by the mapping that is in force now. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "held",
        title = "Serai Held",
        syntax = "held:entity",
        consumerOnly = true,
        remote = false,
        category = {Category.MESSAGING})
public class HeldEndpoint extends EntityEndpoint {

    @UriParam(
            defaultValue = "1000",
            javaType = "java.time.Duration",
            description = "How long to wait in milliseconds when nothing was released")
    private long delay = 1000;

    public HeldEndpoint() {}

    public HeldEndpoint(String uri, Component component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("nothing can be sent to held:, a route begins with it");
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        HeldConsumer consumer = new HeldConsumer(this, processor);
        consumer.setDelay(delay);
        return consumer;
    }

    public long getDelay() {
        return delay;
    }

    public void setDelay(long delay) {
        this.delay = delay;
    }
}
