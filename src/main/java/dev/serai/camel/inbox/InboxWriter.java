package dev.serai.camel.inbox;

import dev.serai.camel.SeraiHeaders;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes batches to queues in JMS transactions. What was not committed when it is closed is rolled back. */
public final class InboxWriter implements AutoCloseable {

    private final Connection connection;
    private final Session session;
    private final Map<String, MessageProducer> producers = new HashMap<>();
    private final int messagesPerCommit;
    private int pending;

    /**
     * Opens a session of its own.
     *
     * @param messagesPerCommit how many batches are made durable together
     */
    public InboxWriter(ConnectionFactory connections, int messagesPerCommit) throws JMSException {
        this.messagesPerCommit = messagesPerCommit;
        this.connection = connections.createConnection();
        try {
            this.session = connection.createSession(true, Session.SESSION_TRANSACTED);
        } catch (JMSException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Adds a batch, and commits when there are enough.
     *
     * @param reason why nobody could digest it, or null for a batch that is only on its way
     */
    public void write(String queue, byte[] batch, @Nullable String reason) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(batch);
        if (reason != null) {
            message.setStringProperty(SeraiHeaders.REASON, reason);
        }
        producer(queue).send(message);
        if (++pending >= messagesPerCommit) {
            commit();
        }
    }

    private MessageProducer producer(String queue) throws JMSException {
        MessageProducer known = producers.get(queue);
        if (known != null) {
            return known;
        }
        MessageProducer producer = session.createProducer(session.createQueue(queue));
        producer.setDeliveryMode(DeliveryMode.PERSISTENT);
        producers.put(queue, producer);
        return producer;
    }

    /** Returns when all that was written is on the broker's disk. */
    public void commit() throws JMSException {
        if (pending > 0) {
            session.commit();
            pending = 0;
        }
    }

    @Override
    public void close() throws JMSException {
        try {
            if (pending > 0) {
                session.rollback();
            }
            for (MessageProducer producer : producers.values()) {
                producer.close();
            }
            session.close();
        } finally {
            connection.close();
        }
    }
}
