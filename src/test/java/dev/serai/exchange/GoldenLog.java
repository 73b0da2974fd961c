package dev.serai.exchange;

import dev.serai.record.CanonicalRecord;
import dev.serai.record.ClusterEvent;
import dev.serai.record.GoldenChange;
import dev.serai.record.GoldenId;
import dev.serai.record.TestSchemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes consistent golden changes for tests: versions, sequences and previous sequences follow by themselves. */
public final class GoldenLog {

    private final Consumer<GoldenChange> log;
    private final List<GoldenChange> changes = new ArrayList<>();
    private long sequence;

    public GoldenLog(Consumer<GoldenChange> log) {
        this.log = log;
    }

    public static CanonicalRecord customer(String name, String country) {
        return CanonicalRecord.builder(TestSchemas.CUSTOMER)
                .set("name", name)
                .set("email", name + "@example.org")
                .set("address.country", country)
                .build();
    }

    public GoldenChange upsert(long number, String name, String country, String... echoOf) {
        GoldenChange last = last(number);
        boolean alive = last != null && last.content() != null;
        return append(number, alive ? ClusterEvent.changed() : ClusterEvent.created(), customer(name, country), echoOf);
    }

    public GoldenChange end(long number, ClusterEvent event) {
        return append(number, event, null);
    }

    private GoldenChange append(long number, ClusterEvent event, @Nullable CanonicalRecord content, String... echoOf) {
        GoldenChange last = last(number);
        sequence += 1 + number % 3; // gaps, as aborted transactions leave them
        GoldenChange change = new GoldenChange(
                sequence,
                new GoldenId("customer", number),
                last == null ? 1 : last.version() + 1,
                event,
                content,
                null,
                last == null ? 0 : last.sequence(),
                Set.of(echoOf));
        changes.add(change);
        log.accept(change);
        return change;
    }

    public @Nullable GoldenChange last(long number) {
        List<GoldenChange> all = of(number);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    public List<GoldenChange> of(long number) {
        return changes.stream().filter(change -> change.id().number() == number).toList();
    }
}
