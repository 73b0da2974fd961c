package dev.serai.app.golden;

import dev.serai.app.live.Background;
import dev.serai.app.live.LiveDefinitions;
import dev.serai.merge.Disputes;
import dev.serai.store.PostgresRemergeRuns;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Gives operators the merge engine over the store. */
@Configuration(proxyBeanMethods = false)
@Import(GoldenController.class)
class GoldenConfiguration {

    private static final Duration NOTICE_EVERY = Duration.ofSeconds(5);
    private static final Duration PINS_EVERY = Duration.ofSeconds(30);

    @Bean
    GoldenGround goldenGround(LiveDefinitions definitions, DataSource database, Function<String, Disputes> disputes) {
        return new GoldenGround(definitions, database, disputes);
    }

    @Bean
    PostgresRemergeRuns remergeRuns(DataSource database) {
        return new PostgresRemergeRuns(database);
    }

    @Bean
    Remerges remerges(GoldenGround ground, LiveDefinitions definitions, PostgresRemergeRuns runs) {
        return new Remerges(ground, definitions, runs);
    }

    /** Pins whose time is over are ended here, since no golden value depends on the clock by itself. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> goldenAtWork(
            Remerges remerges, GoldenGround ground, LiveDefinitions definitions, Background background) {
        Clock clock = Clock.systemUTC();
        return ready -> {
            remerges.resume();
            background.every(NOTICE_EVERY, "the look at changed merge definitions", remerges::notice);
            background.every(
                    PINS_EVERY,
                    "the end of pins whose time is over",
                    () -> definitions.current().merging().keySet().forEach(entity -> ground.merging(entity)
                            .ifPresent(merging -> ground.stewardship(merging).endOverdue(clock.instant()))));
        };
    }
}
