package dev.serai.cli.bench;

import dev.serai.app.InboxBroker;
import dev.serai.camel.inbox.InboxWriter;
import dev.serai.record.Batch;
import dev.serai.record.BatchCodec;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** Makes batches durable in the broker of the hub, each write forced to disk, and reads them back in transactions of one. */
final class InboxStage implements Stage {

    private static final String QUEUE = "serai.inbox.bench";
    private static final int MEGABYTES = 64;
    private static final int BATCHES_A_COMMIT = 20;
    private static final long PATIENCE_MILLIS = 10_000;

    private final BenchDefinitions definitions;
    private final BatchCodec codec;

    InboxStage(BenchDefinitions definitions) {
        this.definitions = definitions;
        this.codec = definitions.codec();
    }

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public Measurement run(List<Path> files, Path folder) throws Exception {
        EmbeddedActiveMQ broker = InboxBroker.start(folder, MEGABYTES);
        Stopwatch in = new Stopwatch(ProcessFigures.Database.NONE);
        Stopwatch both = new Stopwatch(ProcessFigures.Database.NONE);
        try (BatchChunks chunks = new BatchChunks(definitions.inbound(), files)) {
            long sent = 0;
            long read = 0;
            for (List<Batch> batches = chunks.next(); !batches.isEmpty(); batches = chunks.next()) {
                List<Batch> chunk = batches;
                sent += BatchChunks.rows(chunk);
                read += both.time(() -> in.time(() -> write(chunk)) + read(chunk.size()));
            }
            Counts.same("rows read back from the inbox", sent, read);
            return both.measurement(
                    sent, "making durable alone: " + Measurement.shown(sent / in.seconds()) + " rows/s");
        } finally {
            broker.stop();
        }
    }

    private long write(List<Batch> batches) throws JMSException {
        ConnectionFactory connections = InboxBroker.connections();
        try (InboxWriter writer = new InboxWriter(connections, BATCHES_A_COMMIT)) {
            for (Batch batch : batches) {
                writer.write(QUEUE, codec.encode(batch), null);
            }
            writer.commit();
        }
        return 0;
    }

    private long read(int batches) throws JMSException {
        long rows = 0;
        try (Connection connection = InboxBroker.connections().createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
                MessageConsumer consumer = session.createConsumer(session.createQueue(QUEUE))) {
            connection.start();
            for (int i = 0; i < batches; i++) {
                if (consumer.receive(PATIENCE_MILLIS) instanceof BytesMessage message) {
                    rows += codec.decode(message.getBody(byte[].class)).rows();
                }
                session.commit();
            }
        }
        return rows;
    }
}
