package dev.serai.app.measuring;

import dev.serai.app.live.Background;
import dev.serai.app.live.LiveDefinitions;
import dev.serai.decision.Council;
import dev.serai.measure.Facts;
import dev.serai.store.PostgresFacts;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins the parts that measure. */
@Configuration(proxyBeanMethods = false)
class MeasureConfiguration {

    private static final Duration EVERY = Duration.ofSeconds(60);

    @Bean
    Facts facts(DataSource database) {
        return new PostgresFacts(database);
    }

    @Bean
    MeasureDesk measureDesk(LiveDefinitions definitions, Facts facts, CamelContext camel, Council.Parts decisions) {
        return new MeasureDesk(definitions, facts, new RouteChannels(camel), decisions);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> measuresAtWork(
            Facts facts, MeasureDesk desk, MeterRegistry registry, Background background, Clock clock) {
        MeasureGauges gauges = new MeasureGauges(desk, registry, clock);
        return ready -> background.every(EVERY, "the count for the measures", () -> {
            facts.update();
            gauges.refresh();
        });
    }
}
