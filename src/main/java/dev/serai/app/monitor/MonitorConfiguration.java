package dev.serai.app.monitor;

import dev.serai.app.live.Background;
import dev.serai.app.live.LiveDefinitions;
import dev.serai.app.live.Reloader;
import dev.serai.exchange.StatusQueries;
import dev.serai.exchange.SubscriptionDesk;
import dev.serai.store.PostgresGoldenCounts;
import dev.serai.store.PostgresStatusQueries;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import javax.sql.DataSource;
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

    @Bean
    StatusQueries statusQueries(DataSource database) {
        return new PostgresStatusQueries(database);
    }

    @Bean
    StatusEndpoint statusEndpoint(
            LiveDefinitions definitions, Reloader reloader, StatusQueries queries, DataSource database) {
        return new StatusEndpoint(definitions, reloader, queries, new PostgresGoldenCounts(database));
    }

    @Bean
    HubBean hubBean(LiveDefinitions definitions, Reloader reloader, StatusQueries queries, SubscriptionDesk desk) {
        return new HubBean(definitions, reloader, queries, desk);
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
    HealthIndicator definitionsHealthIndicator(LiveDefinitions definitions, Reloader reloader) {
        return new DefinitionsHealth(definitions, reloader);
    }

    @Bean
    HealthIndicator subscriptionsHealthIndicator(StatusQueries queries) {
        return new SubscriptionsHealth(queries);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> metrics(
            StatusQueries queries, MeterRegistry registry, Background background) {
        HubMetrics metrics = new HubMetrics(queries, registry);
        return ready -> background.every(METRICS_EVERY, "the count for the metrics", metrics::refresh);
    }
}
