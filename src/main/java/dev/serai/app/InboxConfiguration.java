package dev.serai.app;

import dev.serai.app.settings.HubSettings;
import dev.serai.app.settings.InboxSettings;
import jakarta.jms.ConnectionFactory;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jms.connection.CachingConnectionFactory;

/** The durable inbox: an Artemis broker in this process, or a client of a real one. */
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

    private static final int SENDING_SESSIONS = 16;

    @Bean(destroyMethod = "stop")
    @ConditionalOnExpression("'${serai.inbox.broker-url:}'.isBlank()")
    EmbeddedActiveMQ inboxBroker(HubSettings hub, InboxSettings inbox) throws Exception {
        return InboxBroker.start(hub.dataFolder().resolve("inbox"), inbox.memoryMegabytes());
    }

    @Bean
    CachingConnectionFactory inboxConnections(InboxSettings inbox, ObjectProvider<EmbeddedActiveMQ> broker) {
        broker.getIfAvailable();
        CachingConnectionFactory cached = new CachingConnectionFactory(connections(inbox));
        cached.setSessionCacheSize(SENDING_SESSIONS);
        cached.setCacheConsumers(false);
        return cached;
    }

    private static ConnectionFactory connections(InboxSettings inbox) {
        return inbox.embedded()
                ? InboxBroker.connections()
                : InboxBroker.connections(inbox.brokerUrl(), inbox.username(), inbox.password());
    }
}
