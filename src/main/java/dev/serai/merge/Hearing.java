package dev.serai.merge;

import dev.serai.record.CanonicalRecord;
import dev.serai.record.SourceRecord;
import dev.serai.strategy.Contribution;
import dev.serai.strategy.GroupValue;
import dev.serai.strategy.Numbers;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what the records of one cluster say about a field, each with the weight that it has there. */
final class Hearing {

    /** Versions below are a partner's own counter and have no age: as microseconds since 1970 they are from before 1974. */
    private static final long FIRST_TIMESTAMP = 100_000_000_000_000L;

    private static final double MICROS = 1e6;

    private final List<SourceRecord> members;
    private final long newest;

    Hearing(List<SourceRecord> members) {
        this.members = members;
        this.newest = members.stream()
                .mapToLong(member -> member.version().number())
                .max()
                .orElseThrow();
    }

    /**
     * What counts for a rule; empty when no record has a value. A weight of zero does not count beside a weight that is more.
     */
    List<Contribution> contributions(FieldRule rule) {
        List<Contribution> all = new ArrayList<>(members.size());
        for (SourceRecord member : members) {
            Object value = valueOf(member.content(), rule);
            if (value != null) {
                all.add(new Contribution(member.key(), member.version(), weight(member, rule), value));
            }
        }
        Collection<Contribution> voices = rule.strategy().onePerPartner() ? newestOfEachPartner(all) : all;
        List<Contribution> weighty =
                voices.stream().filter(voice -> voice.weight().signum() > 0).toList();
        return weighty.isEmpty() ? List.copyOf(voices) : weighty;
    }

    private static Collection<Contribution> newestOfEachPartner(List<Contribution> all) {
        if (all.size() < 2) {
            return all;
        }
        Map<String, Contribution> byPartner = new HashMap<>();
        for (Contribution contribution : all) {
            byPartner.merge(
                    contribution.partner(),
                    contribution,
                    (a, b) -> Contribution.NEWEST_FIRST.compare(a, b) <= 0 ? a : b);
        }
        return byPartner.values();
    }

    static @Nullable Object valueOf(CanonicalRecord content, FieldRule rule) {
        if (!rule.together()) {
            Object value = content.get(rule.fields().get(0));
            return value == null ? null : Numbers.canonicalValue(value);
        }
        if (rule.fields().stream().map(content::get).allMatch(Objects::isNull)) {
            return null;
        }
        List<Optional<Object>> leaves = new ArrayList<>(rule.fields().size());
        for (int field : rule.fields()) {
            leaves.add(Optional.ofNullable(content.get(field)).map(Numbers::canonicalValue));
        }
        return new GroupValue(leaves);
    }

    /** Age counts from the newest record of the cluster, not from today: the same records always give the same weight. */
    private BigDecimal weight(SourceRecord member, FieldRule rule) {
        BigDecimal weight = rule.weightOf(member.key().partner());
        Duration halfLife = rule.halfLife();
        long version = member.version().number();
        if (halfLife == null || version < FIRST_TIMESTAMP || version == newest) {
            return weight;
        }
        return Numbers.decayed(weight, (newest - version) / (halfLife.toSeconds() * MICROS));
    }
}
