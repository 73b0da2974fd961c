package dev.serai.camel.inbox;

import dev.serai.camel.Engines;
import dev.serai.camel.SeraiHeaders;
import dev.serai.record.Batch;
import dev.serai.record.BatchCodec;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.jms.JmsEndpoint;
import org.apache.camel.support.processor.DelegateProcessor;
import org.apache.camel.support.service.ServiceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the queue by Camel's own JMS consumer, in a local transaction that ends with the exchange. */
final class InboxConsumption extends DelegateProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(InboxConsumption.class);

    private final InboxEndpoint inbox;
    private final JmsEndpoint queue;

    private InboxConsumption(InboxEndpoint inbox, JmsEndpoint queue, Processor route) {
        super(route);
        this.inbox = inbox;
        this.queue = queue;
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
        return queue.createConsumer(new InboxConsumption(inbox, queue, route));
    }

    /** Camel's listener takes messages only while its endpoint runs, and this one is in no registry that would start it. */
    @Override
    protected void doStart() throws Exception {
        ServiceHelper.startService(queue);
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        ServiceHelper.stopService(queue);
    }

    /** What is not a batch goes on as bytes: the next step refuses it, and the route's error handler keeps it. */
    @Override
    protected void processNext(Exchange exchange) throws Exception {
        Message message = exchange.getIn();
        byte[] bytes = message.getBody(byte[].class);
        try {
            BatchCodec codec = Engines.of(exchange).codec();
            Batch batch = codec.decode(bytes);
            message.setBody(batch);
            message.setHeader(SeraiHeaders.INTAKE_ID, batch.intake().id().toString());
            message.setHeader(SeraiHeaders.PARTNER, batch.intake().partner());
        } catch (RuntimeException e) {
            // Whatever is wrong with these bytes is wrong at every try: thrown here it would come back for ever.
            LOG.warn("{} holds {} bytes that are not a batch", inbox.queue(), bytes.length);
            message.setBody(bytes);
        }
        super.processNext(exchange);
    }
}
