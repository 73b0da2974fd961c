package dev.serai.camel.inbox;

import dev.serai.camel.SeraiHeaders;
import dev.serai.record.Batch;
import dev.serai.record.BatchCodec;
import java.io.UncheckedIOException;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.jms.JmsEndpoint;
import org.apache.camel.support.processor.DelegateProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the queue by Camel's own JMS consumer, in a local transaction that ends with the exchange. */
final class InboxConsumption extends DelegateProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(InboxConsumption.class);

    private final InboxEndpoint inbox;

    private InboxConsumption(InboxEndpoint inbox, Processor route) {
        super(route);
        this.inbox = inbox;
    }

    static Consumer consumer(InboxEndpoint inbox, Processor route) throws Exception {
        JmsComponent jms = inbox.getCamelContext().getComponent("jms", JmsComponent.class);
        JmsEndpoint queue = (JmsEndpoint) jms.createEndpoint("jms:queue:" + inbox.queue());
        queue.setConnectionFactory(inbox.connections());
        queue.setTransacted(true);
        queue.setLazyCreateTransactionManager(false);
        queue.setCacheLevelName("CACHE_CONSUMER");
        queue.setConcurrentConsumers(inbox.getWorkers());
        queue.setHeaderFilterStrategy(new NoForeignHeaders());
        queue.setBinding(new BytesOnlyBinding(queue));
        return queue.createConsumer(new InboxConsumption(inbox, route));
    }

    /** What is not a batch goes on as bytes: the next step refuses it, and the route's error handler keeps it. */
    @Override
    protected void processNext(Exchange exchange) throws Exception {
        Message message = exchange.getIn();
        byte[] bytes = message.getBody(byte[].class);
        try {
            BatchCodec codec = inbox.engines().codec();
            Batch batch = codec.decode(bytes);
            message.setBody(batch);
            message.setHeader(SeraiHeaders.INTAKE_ID, batch.intake().id().toString());
            message.setHeader(SeraiHeaders.PARTNER, batch.intake().partner());
        } catch (UncheckedIOException | IllegalArgumentException e) {
            LOG.warn("{} holds {} bytes that are not a batch", inbox.queue(), bytes.length);
            message.setBody(bytes);
        }
        super.processNext(exchange);
    }
}
