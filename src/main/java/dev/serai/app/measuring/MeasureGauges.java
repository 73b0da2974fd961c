package dev.serai.app.measuring;

import com.google.common.util.concurrent.AtomicDouble;
import dev.serai.measure.Measures;
import dev.serai.measure.Sum;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Shows today's measures to Prometheus. Tags are partners and measures: names from definitions, never values. */
final class MeasureGauges {

    private final MeasureDesk desk;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<Tags, AtomicDouble> values = new ConcurrentHashMap<>();

    MeasureGauges(MeasureDesk desk, MeterRegistry registry, Clock clock) {
        this.desk = desk;
        this.registry = registry;
        this.clock = clock;
    }

    void refresh() {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        for (Measures.OfPartner partner : desk.partners(today, today)) {
            show(partner.partner(), "integration", partner.integration());
            show(partner.partner(), "cost", partner.cost());
            show(partner.partner(), "sharing", partner.sharing());
            show(partner.partner(), "resource", partner.resource());
        }
    }

    private void show(String partner, String measure, Sum sum) {
        values.computeIfAbsent(Tags.of("partner", partner, "measure", measure), tags -> {
                    AtomicDouble value = new AtomicDouble();
                    Gauge.builder("serai.measure.today", value, AtomicDouble::doubleValue)
                            .tags(tags)
                            .register(registry);
                    return value;
                })
                .set(sum.value().doubleValue());
    }
}
