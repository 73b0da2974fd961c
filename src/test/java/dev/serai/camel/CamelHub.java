package dev.serai.camel;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.api.management.ManagedCamelContext;
import org.apache.camel.api.management.mbean.ManagedRouteMBean;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

/** A Camel with the real route files, an inbox broker in memory and recorded engines. */
public final class CamelHub implements AutoCloseable {

    private static final AtomicInteger SERVERS = new AtomicInteger(70);

    public final RecordedEngines engines = new RecordedEngines();
    public final DefaultCamelContext camel = new DefaultCamelContext();
    public final ActiveMQConnectionFactory inbox;

    /** What became of the database transactions: begin, commit, rollback. */
    public final List<String> transactions = new CopyOnWriteArrayList<>();

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();

    public CamelHub() throws Exception {
        String url = "vm://" + SERVERS.incrementAndGet();
        Configuration configuration = new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration("in-vm", url);
        configuration.getAddressSettings().put("#", new AddressSettings().setMaxDeliveryAttempts(-1));
        broker.setConfiguration(configuration);
        broker.start();
        inbox = new ActiveMQConnectionFactory(url);
        inbox.setConsumerWindowSize(0);
        camel.getShutdownStrategy().setTimeout(5);
        camel.getRegistry().bind("engines", Engines.class, engines);
        camel.getRegistry().bind("inbox", inbox);
        camel.getRegistry().bind("database", PlatformTransactionManager.class, new RecordedTransactions());
        camel.start();
    }

    public void load(String file) throws Exception {
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(PluginHelper.getResourceLoader(camel)
                        .resolveResource("file:" + Path.of("routes", file).toAbsolutePath()));
    }

    /** Adds a partner's route, as its file in routes/partners would. */
    public void addPartner(String template, String routeId, Map<String, String> parameters) throws Exception {
        StringBuilder yaml = new StringBuilder("- templatedRoute:\n    routeTemplateRef: " + template
                + "\n    routeId: " + routeId + "\n    parameters:\n");
        parameters.forEach((name, value) -> yaml.append("      - { name: %s, value: '%s' }%n".formatted(name, value)));
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(ResourceHelper.fromString("file:routes/partners/test.camel.yaml", yaml.toString()));
    }

    /** Takes the bytes of one message from a queue of the inbox broker; fails when none comes within 20 s. */
    public Taken take(String queue) throws JMSException {
        return poll(queue, 20_000).orElseThrow(() -> new AssertionError(queue + " is empty"));
    }

    /** True when nothing can be taken from a queue for a moment. */
    public boolean isEmpty(String queue) throws JMSException {
        return poll(queue, 200).isEmpty();
    }

    /** Takes all that is in a queue. */
    public void drain(String queue) throws JMSException {
        Optional<Taken> taken = poll(queue, 200);
        while (taken.isPresent()) {
            taken = poll(queue, 200);
        }
    }

    private Optional<Taken> poll(String queue, long millis) throws JMSException {
        try (Connection connection = inbox.createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            Message message = session.createConsumer(session.createQueue(queue)).receive(millis);
            if (!(message instanceof BytesMessage bytes)) {
                return Optional.empty();
            }
            byte[] content = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(content);
            return Optional.of(new Taken(content, bytes.getStringProperty(SeraiHeaders.REASON)));
        }
    }

    /** What lay in a queue. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Taken(byte[] content, @Nullable String reason) {}

    /** How many exchanges of a route have failed. */
    public long failures(String routeId) {
        ManagedCamelContext managed = camel.getCamelContextExtension().getContextPlugin(ManagedCamelContext.class);
        ManagedRouteMBean route = managed == null ? null : managed.getManagedRoute(routeId);
        try {
            return route == null ? 0 : route.getExchangesFailed();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until a condition holds, 20 s at most. */
    public static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited 20 s in vain: " + what);
            }
            Thread.sleep(20);
        }
    }

    public void stopBroker() throws Exception {
        broker.stop();
    }

    public void startBroker() throws Exception {
        broker.start();
    }

    @Override
    public void close() {
        camel.stop();
        inbox.close();
        try {
            broker.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the broker does not stop", e);
        }
    }

    /** A database that only says what it was asked. */
    private final class RecordedTransactions implements PlatformTransactionManager {

        @Override
        public TransactionStatus getTransaction(TransactionDefinition definition) {
            transactions.add("begin");
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {
            transactions.add(status.isRollbackOnly() ? "rollback" : "commit");
        }

        @Override
        public void rollback(TransactionStatus status) {
            transactions.add("rollback");
        }
    }
}
