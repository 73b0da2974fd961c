package dev.serai.match.incremental;

import dev.serai.match.Constraint;
import dev.serai.record.RecordKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a match definition itself says about pairs of records, to be found by either of them. Immutable. */
public final class DeclaredLinks {

    private final Map<RecordKey, List<LinkConstraint>> byRecord = new HashMap<>();

    public DeclaredLinks(Collection<Constraint> links) {
        for (Constraint link : links) {
            LinkConstraint.Kind kind =
                    link.kind() == Constraint.Kind.MUST ? LinkConstraint.Kind.MUST : LinkConstraint.Kind.CANNOT;
            LinkConstraint constraint = new LinkConstraint(link.a(), link.b(), kind);
            byRecord.computeIfAbsent(link.a(), any -> new ArrayList<>(1)).add(constraint);
            byRecord.computeIfAbsent(link.b(), any -> new ArrayList<>(1)).add(constraint);
        }
    }

    /** Those of which one of these records is a side. */
    List<LinkConstraint> about(Collection<RecordKey> keys) {
        if (byRecord.isEmpty()) {
            return List.of();
        }
        Set<LinkConstraint> about = new LinkedHashSet<>();
        keys.forEach(key -> about.addAll(byRecord.getOrDefault(key, List.of())));
        return List.copyOf(about);
    }

    /** The same with what was decided in the hub, which holds where both are about one pair. */
    public List<LinkConstraint> with(Collection<LinkConstraint> decided, Collection<RecordKey> keys) {
        return together(decided, about(keys));
    }

    static List<LinkConstraint> together(Collection<LinkConstraint> decided, Collection<LinkConstraint> declared) {
        if (declared.isEmpty()) {
            return List.copyOf(decided);
        }
        Set<List<RecordKey>> pairs = new HashSet<>();
        List<LinkConstraint> all = new ArrayList<>(decided);
        decided.forEach(one -> pairs.add(List.of(one.one(), one.other())));
        declared.stream()
                .filter(one -> !pairs.contains(List.of(one.one(), one.other())))
                .forEach(all::add);
        return all;
    }
}
