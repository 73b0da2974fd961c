package dev.serai.merge;

import dev.serai.record.CanonicalRecord;
import dev.serai.record.Cluster;
import dev.serai.record.EntitySchema;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import dev.serai.strategy.Contribution;
import dev.serai.strategy.Contributions;
import dev.serai.strategy.GroupValue;
import dev.serai.strategy.Numbers;
import dev.serai.strategy.Outcome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Explains golden records by making them once more. Since they are a function of the source records, the pins and the
 * definition, nothing needs to be kept for it, and it can explain what another definition would make of them.
 */
public final class Explainer {

    private static final MathContext SHOWN = new MathContext(6);

    private final Merging merging;
    private final EntitySchema schema;

    public Explainer(Merging merging) {
        this.merging = merging;
        this.schema = merging.definition().schema();
    }

    /**
     * Explains one customer.
     *
     * @param pins those in force on the members
     */
    public Explanation explain(Cluster cluster, List<Pin> pins) {
        List<SourceRecord> members = cluster.members();
        Merging informed = merging.about(List.of(cluster));
        CanonicalRecord golden = informed.golden(members, pins).content();
        Map<FieldRule, Outcome> outcomes = informed.outcomes(members, pins);
        Hearing hearing = informed.hearing(members);
        PinnedFields pinned = PinnedFields.of(pins, schema);
        List<Explanation.Field> fields = new ArrayList<>();
        for (FieldRule rule : merging.definition().rules()) {
            List<Proposal> proposals = hearing.proposals(rule);
            Outcome outcome = outcomes.get(rule);
            if (outcome == null && proposals.isEmpty()) {
                continue;
            }
            Outcome settled = outcome == null ? Outcome.ABSENT : outcome;
            fields.add(new Explanation.Field(
                    rule.fields().stream()
                            .map(field -> schema.field(field).path().text())
                            .toList(),
                    rule.strategy().name(),
                    values(golden, rule),
                    note(rule, pinned),
                    settled.weight(),
                    settled.confidence(),
                    said(rule, proposals, settled, members)));
        }
        return new Explanation(
                cluster.id(),
                merging.definition().revision(),
                members.stream().map(Explainer::source).toList(),
                fields);
    }

    private static Explanation.Source source(SourceRecord member) {
        return new Explanation.Source(
                member.key(),
                member.version().number(),
                member.lineage().intake().toString(),
                member.lineage().row(),
                member.lineage().revision());
    }

    private Explanation.@Nullable PinNote note(FieldRule rule, PinnedFields pinned) {
        for (int field : rule.fields()) {
            Pin pin = pinned.pin(field);
            if (pin != null) {
                Instant until = pin.until();
                return new Explanation.PinNote(
                        pin.number(), pin.author(), pin.reason(), until == null ? null : until.toString());
            }
        }
        return null;
    }

    private List<Explanation.Said> said(
            FieldRule rule, List<Proposal> proposals, Outcome outcome, List<SourceRecord> members) {
        Set<RecordKey> winners = Set.copyOf(outcome.winners());
        Collection<Proposal> voices = Hearing.voices(rule, proposals);
        Set<RecordKey> speaking =
                voices.stream().map(voice -> voice.record().key()).collect(Collectors.toSet());
        Map<Object, BigDecimal> together = together(voices, rule);
        List<Explanation.Said> said = new ArrayList<>();
        for (Proposal proposal : proposals) {
            Contribution contribution = proposal.contribution();
            Explanation.Fate fate = fate(contribution, winners, speaking);
            BigDecimal behind = fate == Explanation.Fate.LOST
                    ? Numbers.canonical(
                            outcome.weight().subtract(together.getOrDefault(proposal.value(), BigDecimal.ZERO)))
                    : null;
            said.add(new Explanation.Said(
                    members.indexOf(proposal.record()),
                    values(proposal.value(), rule),
                    kept(proposal.record().content(), rule),
                    weight(proposal.factors()),
                    contribution.weight(),
                    fate,
                    behind));
        }
        return said;
    }

    /** What all who say the same as a value, or nearly so, weigh. */
    private static Map<Object, BigDecimal> together(Collection<Proposal> voices, FieldRule rule) {
        Map<Object, BigDecimal> together = new HashMap<>();
        List<Contribution> all = voices.stream().map(Proposal::contribution).toList();
        Contributions.heard(all, rule.terms()).ifPresent(heard -> heard.sides().forEach(side -> {
            BigDecimal weight = side.weight();
            side.supporters().forEach(one -> together.put(one.value(), weight));
        }));
        return together;
    }

    private static Explanation.Fate fate(Contribution contribution, Set<RecordKey> winners, Set<RecordKey> speaking) {
        if (contribution.weight().signum() == 0) {
            return Explanation.Fate.BARRED;
        }
        if (winners.contains(contribution.key())) {
            return Explanation.Fate.WON;
        }
        return speaking.contains(contribution.key()) ? Explanation.Fate.LOST : Explanation.Fate.SUPERSEDED;
    }

    private static Explanation.Weight weight(Factors factors) {
        return new Explanation.Weight(
                factors.base(),
                Numbers.canonical(new BigDecimal(factors.age(), SHOWN)),
                factors.quality(),
                Numbers.canonical(new BigDecimal(factors.match(), SHOWN)),
                factors.confirmed());
    }

    private Map<String, String> values(CanonicalRecord record, FieldRule rule) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int field : rule.fields()) {
            Object value = record.get(field);
            if (value != null) {
                values.put(schema.field(field).path().text(), text(value));
            }
        }
        return values;
    }

    private Map<String, String> values(Object value, FieldRule rule) {
        Map<String, String> values = new LinkedHashMap<>();
        if (value instanceof GroupValue group) {
            for (int i = 0; i < rule.fields().size(); i++) {
                String path = schema.field(rule.fields().get(i)).path().text();
                group.leaves().get(i).ifPresent(leaf -> values.put(path, text(leaf)));
            }
        } else {
            values.put(schema.field(rule.fields().get(0)).path().text(), text(value));
        }
        return values;
    }

    /** The fields of a proposal that was kept; beside a valid value of its group what was kept is not proposed. */
    private List<String> kept(CanonicalRecord content, FieldRule rule) {
        if (!content.hasKept() || Hearing.valueOf(content, rule) != null) {
            return List.of();
        }
        return rule.fields().stream()
                .filter(field -> content.kept(field) != null)
                .map(field -> schema.field(field).path().text())
                .toList();
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
