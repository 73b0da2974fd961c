package dev.serai.app.monitor;

import dev.serai.app.live.LiveDefinitions;
import dev.serai.app.live.Reloader;
import dev.serai.exchange.StatusQueries;
import dev.serai.exchange.drift.DriftGuard;
import dev.serai.store.PostgresGoldenCounts;
import dev.serai.store.PostgresRemergeRuns;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** Answers {@code /actuator/serai}, which {@code serai status} shows. */
@Endpoint(id = "serai")
public final class StatusEndpoint {

    private final LiveDefinitions definitions;
    private final Reloader reloader;
    private final StatusQueries queries;
    private final Golden golden;
    private final DriftGuard drift;

    StatusEndpoint(
            LiveDefinitions definitions, Reloader reloader, StatusQueries queries, Golden golden, DriftGuard drift) {
        this.definitions = definitions;
        this.reloader = reloader;
        this.queries = queries;
        this.golden = golden;
        this.drift = drift;
    }

    /** How golden records stand. */
    record Golden(PostgresGoldenCounts counts, PostgresRemergeRuns runs) {

        List<HubStatus.Entity> entities(Map<String, Long> capped) {
            Map<String, Instant> outdated = runs.outdated();
            return counts.byEntity().entrySet().stream()
                    .map(count -> new HubStatus.Entity(
                            count.getKey(),
                            count.getValue(),
                            capped.getOrDefault(count.getKey(), 0L),
                            Objects.toString(outdated.get(count.getKey()), "")))
                    .toList();
        }
    }

    @ReadOperation
    public HubStatus status() {
        return new HubStatus(
                definitions.revision(),
                HubStatus.LastReload.of(reloader.last()),
                queries.feeds().stream().map(HubStatus.Feed::of).toList(),
                drift.holds().open().stream().map(HubStatus.Held::of).toList(),
                drift.unmapped(),
                golden.entities(queries.cappedKeys()),
                queries.waitingReferences().stream().map(HubStatus.Waiting::of).toList(),
                queries.subscriptions().stream().map(HubStatus.Subscription::of).toList());
    }
}
