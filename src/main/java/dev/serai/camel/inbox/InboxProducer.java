package dev.serai.camel.inbox;

import dev.serai.camel.Engines;
import dev.serai.camel.SeraiHeaders;
import dev.serai.camel.Trouble;
import dev.serai.exchange.Receipt;
import dev.serai.mapping.BatchReader;
import dev.serai.record.Batch;
import dev.serai.record.BatchCodec;
import dev.serai.record.Intake;
import dev.serai.record.IntakeTally;
import jakarta.jms.JMSException;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;

/** Draws all batches from the reader in the body, makes each durable in its entity's inbox, and puts the receipt in its place. */
final class InboxProducer extends DefaultProducer {

    private final InboxEndpoint endpoint;

    InboxProducer(InboxEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    public void process(Exchange exchange) throws JMSException {
        Message message = exchange.getMessage();
        Object body = message.getBody();
        if (body instanceof Receipt) {
            return; // it waits for a person's word, and there is nothing to store
        }
        if (body instanceof BatchReader reader) {
            message.setBody(store(reader, message, Engines.of(exchange)));
            return;
        }
        try (InboxWriter writer = new InboxWriter(endpoint.connections(), 1)) {
            Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
            writer.write(endpoint.queue(), single(body, exchange), failure == null ? null : Trouble.describe(failure));
            writer.commit();
        }
    }

    private Receipt store(BatchReader reader, Message message, Engines engines) throws JMSException {
        BatchCodec codec = engines.codec();
        refuseOtherEntity(reader.intake());
        try (reader;
                InboxWriter writer = new InboxWriter(endpoint.connections(), endpoint.getBatchesPerCommit())) {
            while (reader.hasNext()) {
                Batch batch = reader.next();
                writer.write(InboxEndpoint.queue(batch.entity()), codec.encode(batch), null);
            }
            writer.commit();
        }
        IntakeTally tally = reader.tally();
        message.setHeader(SeraiHeaders.ACCEPTED, tally.accepted());
        message.setHeader(SeraiHeaders.REJECTED, tally.rejected());
        message.setHeader(SeraiHeaders.BROKEN, tally.broken() != null);
        List<String> notes = engines.drift().passed(reader.intake().feed(), reader.shape());
        return Receipt.of(reader.intake(), tally, notes);
    }

    /** Where a row becomes records of several entities, the route is that of the first. */
    private void refuseOtherEntity(Intake intake) {
        String entity = intake.entity();
        if (!entity.equals(endpoint.getEntity())) {
            throw new IllegalArgumentException("the mapping " + intake.feed() + " is of the entity '" + entity
                    + "', its route ends in inbox:" + endpoint.getEntity());
        }
    }

    private static byte[] single(Object body, Exchange exchange) {
        if (body instanceof Batch batch) {
            return Engines.of(exchange).codec().encode(batch);
        }
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        throw new IllegalArgumentException("inbox: needs what mapping: gives, or one batch");
    }
}
