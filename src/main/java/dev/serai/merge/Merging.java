package dev.serai.merge;

import dev.serai.record.CanonicalRecord;
import dev.serai.record.Cluster;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import dev.serai.strategy.Contribution;
import dev.serai.strategy.Contributions;
import dev.serai.strategy.Decree;
import dev.serai.strategy.GroupValue;
import dev.serai.strategy.MergeStrategy;
import dev.serai.strategy.Numbers;
import dev.serai.strategy.Outcome;
import dev.serai.strategy.Strategies;
import dev.serai.strategy.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes golden values out of source records. A function of the records, the pins in force on them and the definition alone: it
 * reads no clock and no store. Immutable, so one instance serves every thread.
 */
public final class Merging {

    private static final MergeStrategy PINNED =
            Strategies.load().find("pinned").orElseThrow(() -> new IllegalStateException("no strategy for pins"));

    private final MergeDefinition definition;
    private final Evidence evidence;

    public Merging(MergeDefinition definition, Evidence evidence) {
        this.definition = definition;
        this.evidence = evidence;
    }

    public MergeDefinition definition() {
        return definition;
    }

    /** This merging with what its evidence must read about some customers: read once for all of them. */
    public Merging about(Collection<Cluster> clusters) {
        Evidence known = definition.countsMatch() ? evidence.about(clusters) : evidence;
        return known == evidence ? this : new Merging(definition, known);
    }

    /**
     * The golden values of one customer.
     *
     * @param members at least one, in ascending order of their keys
     * @param pins those in force on the members
     */
    public Golden golden(List<SourceRecord> members, List<Pin> pins) {
        CanonicalRecord.Builder content = CanonicalRecord.builder(definition.schema());
        Provenance provenance = new Provenance(members);
        PinnedFields pinned = PinnedFields.of(pins, definition.schema());
        Hearing hearing = hearing(members);
        Map<Integer, Outcome> leaders = new HashMap<>();
        List<Golden.Contest> contests = new ArrayList<>(0);
        for (FieldRule rule : definition.rules()) {
            if (members.size() == 1 && pinned.isEmpty() && keepsLone(rule, members.get(0))) {
                keep(members.get(0).content(), rule, content);
                continue;
            }
            List<Contribution> heard = hearing.contributions(rule);
            Outcome outcome = decide(rule, heard, pinned, winners(rule, leaders, members, pinned));
            remember(rule, outcome, leaders);
            if (outcome != null) {
                set(content, rule, outcome.value());
                provenance.add(rule, definition.schema(), outcome, heard, pinned);
                if (isContested(rule, outcome, heard) && pinned.decree(rule) == null) {
                    contests.add(new Golden.Contest(rule, outcome, heard));
                }
            }
        }
        override(content, pinned);
        return new Golden(content.build(), provenance, contests);
    }

    /** A field that follows another and stays empty is not contested: nobody was to be heard about it. */
    private static boolean isContested(FieldRule rule, Outcome outcome, List<Contribution> heard) {
        return outcome.winners().size() < heard.size()
                && (rule.follows() == FieldRule.NOBODY || !outcome.winners().isEmpty());
    }

    /** What each rule comes to, without any short cut; a rule to which nobody says anything is left out. */
    Map<FieldRule, Outcome> outcomes(List<SourceRecord> members, List<Pin> pins) {
        PinnedFields pinned = PinnedFields.of(pins, definition.schema());
        Hearing hearing = hearing(members);
        Map<Integer, Outcome> leaders = new HashMap<>();
        Map<FieldRule, Outcome> outcomes = new HashMap<>();
        for (FieldRule rule : definition.rules()) {
            List<RecordKey> followed = winners(rule, leaders, members, pinned);
            Outcome outcome = decide(rule, hearing.contributions(rule), pinned, followed);
            remember(rule, outcome, leaders);
            if (outcome != null) {
                outcomes.put(rule, outcome);
            }
        }
        return outcomes;
    }

    Hearing hearing(List<SourceRecord> members) {
        return new Hearing(members, evidence);
    }

    private void remember(FieldRule rule, @Nullable Outcome outcome, Map<Integer, Outcome> leaders) {
        if (definition.isFollowed(rule)) {
            rule.fields().forEach(field -> leaders.put(field, outcome == null ? Outcome.ABSENT : outcome));
        }
    }

    /** Null when nobody says anything that counts and nothing is pinned. */
    static @Nullable Outcome decide(
            FieldRule rule, List<Contribution> heard, PinnedFields pinned, List<RecordKey> followed) {
        Decree decree = pinned.decree(rule);
        if (decree != null) {
            return Contributions.heard(heard, rule.terms().pinnedTo(decree))
                    .map(PINNED::decide)
                    .orElseGet(() -> Outcome.decreed(decree));
        }
        if (heard.isEmpty()) {
            return null;
        }
        Terms terms = followed.isEmpty() ? rule.terms() : rule.terms().following(followed);
        return rule.strategy().decide(new Contributions(heard, terms));
    }

    /** Those who won the field that a rule follows; a lone record has won all that it says. */
    private static List<RecordKey> winners(
            FieldRule rule, Map<Integer, Outcome> leaders, List<SourceRecord> members, PinnedFields pinned) {
        if (rule.follows() == FieldRule.NOBODY) {
            return List.of();
        }
        Outcome leader = leaders.get(rule.follows());
        if (leader != null) {
            return leader.winners();
        }
        SourceRecord first = members.get(0);
        boolean alone =
                members.size() == 1 && pinned.isEmpty() && first.content().get(rule.follows()) != null;
        return alone ? List.of(first.key()) : List.of();
    }

    private boolean keepsLone(FieldRule rule, SourceRecord only) {
        return !(only.content().hasKept() && rule.weighing().doubtful().signum() > 0)
                && rule.strategy().keepsLoneValue()
                && rule.weighing().of(only.key().partner()).signum() > 0
                && rule.weighing().confirmation() == null;
    }

    private static void keep(CanonicalRecord only, FieldRule rule, CanonicalRecord.Builder content) {
        for (int field : rule.fields()) {
            Object value = only.get(field);
            content.set(field, value == null ? null : Numbers.canonicalValue(value));
        }
    }

    private static void set(CanonicalRecord.Builder content, FieldRule rule, @Nullable Object value) {
        if (value instanceof GroupValue group) {
            for (int i = 0; i < rule.fields().size(); i++) {
                content.set(rule.fields().get(i), group.leaves().get(i).orElse(null));
            }
        } else if (value != null) {
            content.set(rule.fields().get(0), value);
        }
    }

    /** A pin on one field of a group holds also where the group as a whole is decided by its partners. */
    private void override(CanonicalRecord.Builder content, PinnedFields pinned) {
        for (int field = 0; !pinned.isEmpty() && field < definition.schema().size(); field++) {
            Pin pin = pinned.pin(field);
            if (pin != null) {
                Object value = pin.content().get(field);
                content.set(field, value == null ? null : Numbers.canonicalValue(value));
            }
        }
    }
}
