package dev.serai.match;

import dev.serai.record.RecordKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** All decisions about pairs of records; where both were decided about one pair, they stay apart. */
public final class Constraints {

    public static final Constraints NONE = new Constraints(Set.of());

    private final Map<RecordKey, Set<RecordKey>> must = new HashMap<>();
    private final Map<RecordKey, Set<RecordKey>> cannot = new HashMap<>();

    private Constraints(Collection<Constraint> all) {
        for (Constraint constraint : all) {
            Map<RecordKey, Set<RecordKey>> kind = constraint.kind() == Constraint.Kind.MUST ? must : cannot;
            kind.computeIfAbsent(constraint.a(), any -> new HashSet<>()).add(constraint.b());
            kind.computeIfAbsent(constraint.b(), any -> new HashSet<>()).add(constraint.a());
        }
    }

    public static Constraints of(Collection<Constraint> all) {
        return new Constraints(Set.copyOf(all));
    }

    boolean isEmpty() {
        return must.isEmpty() && cannot.isEmpty();
    }

    boolean must(RecordKey a, RecordKey b) {
        return must.getOrDefault(a, Set.of()).contains(b) && !cannot(a, b);
    }

    boolean cannot(RecordKey a, RecordKey b) {
        return cannot.getOrDefault(a, Set.of()).contains(b);
    }

    /** Those that must be one with a record. */
    Set<RecordKey> mustOf(RecordKey key) {
        return must.getOrDefault(key, Set.of());
    }
}
