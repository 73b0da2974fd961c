package dev.serai.app;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The broker of the inbox in this process: every write is forced to disk, and what does not fit into memory goes to pages. */
public final class InboxBroker {

    private static final String IN_PROCESS = "vm://0";
    /** A batch of a thousand rows is some 300 kB: it goes into the journal whole. A larger message is a file of its own. */
    private static final int LARGEST_WHOLE_MESSAGE = 1024 * 1024;

    private InboxBroker() {}

    /**
     * Starts a broker.
     *
     * @param memoryMegabytes how much of the inbox it holds in memory before it pages to disk
     */
    public static EmbeddedActiveMQ start(Path folder, int memoryMegabytes) throws Exception {
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfiguration(configuration(folder, memoryMegabytes));
        return broker.start();
    }

    private static Configuration configuration(Path folder, int memoryMegabytes) throws Exception {
        Configuration broker = new ConfigurationImpl()
                .setName("serai-inbox")
                .addAcceptorConfiguration("in-process", IN_PROCESS)
                .setPersistenceEnabled(true)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setJournalType(JournalType.NIO)
                .setJournalBufferSize_NIO(2 * LARGEST_WHOLE_MESSAGE)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setMaxDiskUsage(98)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString());
        broker.getAddressSettings().put("#", addressSettings(memoryMegabytes));
        return broker;
    }

    private static AddressSettings addressSettings(int memoryMegabytes) {
        return new AddressSettings()
                // A batch that cannot be stored waits for the database; it is never given up.
                .setMaxDeliveryAttempts(-1)
                .setRedeliveryDelay(1_000)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(60_000)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(memoryMegabytes * 1024L * 1024L)
                .setPageSizeBytes(4 * 1024 * 1024)
                .setDeadLetterAddress(SimpleString.of("serai.dead"))
                .setExpiryAddress(SimpleString.of("serai.expired"))
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false);
    }

    /** Connections to the broker in this process. */
    public static ConnectionFactory connections() {
        return connections(new ActiveMQConnectionFactory(IN_PROCESS), 0);
    }

    /** Connections to a broker of its own, which are made again for as long as it takes. */
    static ConnectionFactory connections(String brokerUrl, String username, String password) {
        return connections(new ActiveMQConnectionFactory(brokerUrl, username, password), -1);
    }

    private static ConnectionFactory connections(ActiveMQConnectionFactory factory, int reconnectAttempts) {
        // One batch at a time for each worker, so that none is hoarded by a worker that is busy.
        factory.setConsumerWindowSize(0);
        factory.setMinLargeMessageSize(LARGEST_WHOLE_MESSAGE);
        factory.setBlockOnDurableSend(true);
        factory.setBlockOnAcknowledge(true);
        factory.setReconnectAttempts(reconnectAttempts);
        factory.setDeserializationDenyList("*");
        return factory;
    }
}
