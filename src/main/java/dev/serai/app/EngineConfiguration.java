package dev.serai.app;

import dev.serai.app.live.HubEngines;
import dev.serai.app.live.LinkGround;
import dev.serai.app.live.LiveDefinitions;
import dev.serai.app.security.SecretFile;
import dev.serai.app.settings.HubSettings;
import dev.serai.app.settings.PseudonymSettings;
import dev.serai.camel.Engines;
import dev.serai.exchange.ChangeLog;
import dev.serai.exchange.ChangeLogFeed;
import dev.serai.exchange.Intakes;
import dev.serai.exchange.Pseudonyms;
import dev.serai.exchange.SubscriptionDesk;
import dev.serai.exchange.Subscriptions;
import dev.serai.exchange.drift.DriftGuard;
import dev.serai.merge.Disputes;
import dev.serai.store.PostgresChangeLog;
import dev.serai.store.PostgresFeedProfiles;
import dev.serai.store.PostgresHolds;
import dev.serai.store.PostgresIntakes;
import dev.serai.store.PostgresSubscriptionDesk;
import dev.serai.store.PostgresSubscriptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins the engines, the definitions in force and the store. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Longer than any delivery takes: only then may another node take a subscription over. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    @Bean
    LiveDefinitions definitions(HubSettings hub) {
        return LiveDefinitions.load(hub);
    }

    @Bean
    Intakes intakes(DataSource database) {
        return new PostgresIntakes(database);
    }

    @Bean
    @DependsOnDatabaseInitialization
    DriftGuard drift(DataSource database) {
        return new DriftGuard(new PostgresFeedProfiles(database), new PostgresHolds(database));
    }

    @Bean
    SubscriptionDesk subscriptionDesk(DataSource database) {
        return new PostgresSubscriptionDesk(database);
    }

    @Bean
    HubEngines.Arrivals arrivals(Intakes intakes, DriftGuard drift) {
        return new HubEngines.Arrivals(intakes, drift);
    }

    @Bean
    HubEngines.Doubts doubts(Function<String, Disputes> disputes, LinkGround links) {
        return new HubEngines.Doubts(disputes, links);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Engines engines(
            LiveDefinitions definitions,
            DataSource database,
            HubEngines.Arrivals arrivals,
            ChangeLogFeed.Hub feeds,
            HubEngines.Doubts doubts) {
        return new HubEngines(definitions, database, arrivals, feeds, doubts);
    }

    @Bean
    @DependsOnDatabaseInitialization
    ChangeLogFeed.Hub feeds(
            LiveDefinitions definitions, DataSource database, HubSettings hub, Pseudonyms pseudonyms, Clock clock) {
        ChangeLog log =
                new PostgresChangeLog(database, entity -> definitions.current().schema(entity));
        Subscriptions subscriptions = new PostgresSubscriptions(database);
        return new ChangeLogFeed.Hub(log, subscriptions, pseudonyms, hub.nodeName(), LEASE, clock);
    }

    @Bean
    Pseudonyms pseudonyms(HubSettings hub, PseudonymSettings settings) throws IOException {
        String secret = settings.secret().isBlank()
                ? SecretFile.readOrMake(hub.dataFolder().resolve("pseudonym.secret"))
                : settings.secret();
        return Pseudonyms.withSecret(secret.getBytes(StandardCharsets.UTF_8));
    }
}
