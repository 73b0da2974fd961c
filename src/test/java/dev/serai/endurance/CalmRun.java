package dev.serai.endurance;

import dev.serai.app.workspace.DefinitionSet;
import dev.serai.app.workspace.Workspace;
import dev.serai.mapping.BatchReader;
import dev.serai.mapping.InboundMapping;
import dev.serai.match.DeterministicMatcher;
import dev.serai.match.InMemorySourceRecords;
import dev.serai.match.MatchAndMerge;
import dev.serai.match.Matcher;
import dev.serai.merge.InMemoryGoldenRecords;
import dev.serai.merge.Merger;
import dev.serai.merge.WeightedMerger;
import dev.serai.record.Intake;
import dev.serai.record.RecordKey;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The same engines in memory, one shipment after the other, undisturbed. */
final class CalmRun {

    private static final int BATCH = 1_000;

    private final DefinitionSet definitions;
    private final InMemorySourceRecords records = new InMemorySourceRecords();
    private final InMemoryGoldenRecords golden = new InMemoryGoldenRecords();
    private final Matcher matcher;
    private final Merger merger;

    CalmRun(Path mappings) {
        this.definitions = Workspace.load(mappings, "mappings");
        this.matcher = new DeterministicMatcher(
                Objects.requireNonNull(definitions.matching().get("customer")), records);
        this.merger =
                new WeightedMerger(Objects.requireNonNull(definitions.merging().get("customer")), golden);
    }

    /** @param receivedAt when it came, which is the version of rows that have none */
    void take(Shipment shipment, Instant receivedAt) {
        InboundMapping mapping = Objects.requireNonNull(definitions.mappings().get(shipment.feed()));
        Intake intake = new Intake(
                UUID.randomUUID(),
                mapping.partner(),
                mapping.name(),
                mapping.entity(),
                shipment.name(),
                receivedAt,
                mapping.revision());
        byte[] body = shipment.body().getBytes(StandardCharsets.UTF_8);
        try (BatchReader batches = mapping.read(new ByteArrayInputStream(body), intake, BATCH)) {
            while (batches.hasNext()) {
                merger.merge(matcher.match(batches.next()).clusters());
            }
        }
    }

    /** Who belongs together, and what is known of each such set. */
    Map<Set<RecordKey>, String> state() {
        return MatchAndMerge.state(records.all(), golden.log());
    }
}
