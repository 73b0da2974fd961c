package dev.serai.app;

import dev.serai.app.settings.HubSettings;
import dev.serai.app.settings.InboxSettings;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.jms.connection.CachingConnectionFactory;

/** The durable inbox: an Artemis broker in this process, or a client of a real one. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class InboxConfiguration {

    private static final String IN_PROCESS = "vm://0";
    private static final int SENDING_SESSIONS = 16;

    /** The broker in this process: every write is forced to disk, and what does not fit into memory goes to pages. */
    @Bean(destroyMethod = "stop")
    @ConditionalOnExpression("'${serai.inbox.broker-url:}'.isBlank()")
    EmbeddedActiveMQ inboxBroker(HubSettings hub, InboxSettings inbox) throws Exception {
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfiguration(brokerConfiguration(hub.dataFolder().resolve("inbox"), inbox));
        return broker.start();
    }

    private static Configuration brokerConfiguration(Path folder, InboxSettings inbox) throws Exception {
        Configuration broker = new ConfigurationImpl()
                .setName("serai-inbox")
                .addAcceptorConfiguration("in-process", IN_PROCESS)
                .setPersistenceEnabled(true)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setJournalType(JournalType.NIO)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setMaxDiskUsage(98)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString());
        broker.getAddressSettings().put("#", addressSettings(inbox));
        return broker;
    }

    private static AddressSettings addressSettings(InboxSettings inbox) {
        return new AddressSettings()
                // A batch that cannot be stored waits for the database; it is never given up.
                .setMaxDeliveryAttempts(-1)
                .setRedeliveryDelay(1_000)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(60_000)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(inbox.memoryMegabytes() * 1024L * 1024L)
                .setPageSizeBytes(4 * 1024 * 1024)
                .setDeadLetterAddress(SimpleString.of("serai.dead"))
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false);
    }

    @Bean
    CachingConnectionFactory inboxConnections(InboxSettings inbox, ObjectProvider<EmbeddedActiveMQ> broker) {
        broker.getIfAvailable();
        CachingConnectionFactory cached = new CachingConnectionFactory(connectionFactory(inbox));
        cached.setSessionCacheSize(SENDING_SESSIONS);
        cached.setCacheConsumers(false);
        return cached;
    }

    private static ConnectionFactory connectionFactory(InboxSettings inbox) {
        ActiveMQConnectionFactory factory =
                new ActiveMQConnectionFactory(inbox.embedded() ? IN_PROCESS : inbox.brokerUrl());
        if (!inbox.embedded()) {
            factory.setUser(inbox.username());
            factory.setPassword(inbox.password());
        }
        // One batch at a time for each worker, so that none is hoarded by a worker that is busy.
        factory.setConsumerWindowSize(0);
        factory.setBlockOnDurableSend(true);
        factory.setBlockOnAcknowledge(true);
        factory.setReconnectAttempts(inbox.embedded() ? 0 : -1);
        factory.setDeserializationDenyList("*");
        return factory;
    }
}
