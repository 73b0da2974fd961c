package dev.serai.app.monitor;

import dev.serai.app.live.Background;
import dev.serai.app.live.LiveDefinitions;
import dev.serai.app.live.Reloader;
import dev.serai.exchange.StatusQueries;
import dev.serai.exchange.SubscriptionDesk;
import dev.serai.exchange.drift.DriftGuard;
import dev.serai.store.PostgresGoldenCounts;
import dev.serai.store.PostgresRemergeRuns;
import dev.serai.store.PostgresStatusQueries;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.jdbc.DataSourceHealthIndicator;
import org.springframework.boot.actuate.jms.JmsHealthIndicator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the hub's state before the eyes of operators. */
@Configuration(proxyBeanMethods = false)
class MonitorConfiguration {

    private static final Duration METRICS_EVERY = Duration.ofSeconds(5);
    private static final Duration PROFILES_EVERY = Duration.ofSeconds(2);

    @Bean
    StatusQueries statusQueries(DataSource database) {
        return new PostgresStatusQueries(database);
    }

    @Bean
    StatusEndpoint.Golden goldenStatus(DataSource database, PostgresRemergeRuns runs) {
        return new StatusEndpoint.Golden(new PostgresGoldenCounts(database), runs);
    }

    @Bean
    StatusEndpoint statusEndpoint(
            LiveDefinitions definitions,
            Reloader reloader,
            StatusQueries queries,
            StatusEndpoint.Golden golden,
            DriftGuard drift) {
        return new StatusEndpoint(definitions, reloader, queries, golden, drift);
    }

    @Bean
    HubBean hubBean(
            LiveDefinitions definitions,
            Reloader reloader,
            StatusQueries queries,
            SubscriptionDesk desk,
            DriftGuard drift) {
        return new HubBean(definitions, reloader, queries, desk, drift);
    }

    @Bean
    HealthIndicator databaseHealthIndicator(DataSource database) {
        return new DataSourceHealthIndicator(database, "SELECT 1");
    }

    @Bean
    HealthIndicator inboxHealthIndicator(ConnectionFactory inbox) {
        return new JmsHealthIndicator(inbox);
    }

    @Bean
    HealthIndicator definitionsHealthIndicator(
            LiveDefinitions definitions, Reloader reloader, PostgresRemergeRuns runs) {
        return new DefinitionsHealth(definitions, reloader, runs);
    }

    @Bean
    HealthIndicator subscriptionsHealthIndicator(StatusQueries queries) {
        return new SubscriptionsHealth(queries);
    }

    @Bean
    HeldReceipts heldReceipts(DriftGuard drift) {
        return new HeldReceipts(drift);
    }

    @Bean
    HealthIndicator heldHealthIndicator(DriftGuard drift) {
        return new HeldHealth(drift);
    }

    @Bean
    HeldEndpoint heldEndpoint(DriftGuard drift) {
        return new HeldEndpoint(drift);
    }

    @Bean
    MeterBinder inboxDepth(ObjectProvider<EmbeddedActiveMQ> broker, LiveDefinitions definitions) {
        return registry -> broker.ifAvailable(own -> new InboxDepth(own, definitions).bindTo(registry));
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> metrics(
            StatusQueries queries, DriftGuard drift, MeterRegistry registry, Background background) {
        HubMetrics metrics = new HubMetrics(queries, drift, registry);
        return ready -> {
            background.every(METRICS_EVERY, "the count for the metrics", metrics::refresh);
            background.every(PROFILES_EVERY, "saving what feeds look like", drift::save);
        };
    }
}
