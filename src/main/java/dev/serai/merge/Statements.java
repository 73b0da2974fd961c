package dev.serai.merge;

import dev.serai.record.EntitySchema;
import dev.serai.record.FieldPath;
import dev.serai.record.SourceRecord;
import dev.serai.strategy.Decree;
import dev.serai.strategy.GroupValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What partners say about a customer and what was decided, as texts to learn from: one text a field, or a group that comes together. */
public final class Statements {

    private static final String PLAIN_SUM = "weighted-sum";

    /**
     * A value that a partner says, or that was decided.
     *
     * @param about a field, or a group such as {@code address}
     */
    public record Statement(String about, String partner, String value) {

        /** Leaves the value out: it is somebody's. */
        @Override
        public String toString() {
            return partner + " about " + about;
        }
    }

    private final MergeDefinition definition;

    public Statements(MergeDefinition definition) {
        this.definition = definition;
    }

    /** The newest that each partner says about each field, the oldest first. */
    public List<Statement> of(List<SourceRecord> members) {
        Hearing hearing = new Hearing(members, Evidence.NONE);
        List<Statement> statements = new ArrayList<>();
        for (FieldRule rule : definition.rules()) {
            if (weightMeansTrust(rule)) {
                Hearing.voices(rule, hearing.proposals(rule)).stream()
                        .filter(voice -> voice.factors().quality().signum() > 0)
                        .sorted(Comparator.comparing(
                                        (Proposal voice) -> voice.record().version())
                                .thenComparing(voice -> voice.record().key()))
                        .forEach(voice ->
                                statements.add(new Statement(name(rule), voice.partner(), text(voice.value()))));
            }
        }
        return statements;
    }

    /** What was decided about a customer; the partner's name stays empty. */
    public List<Statement> decided(List<Pin> pins) {
        PinnedFields pinned = PinnedFields.of(pins, definition.schema());
        List<Statement> statements = new ArrayList<>();
        for (FieldRule rule : definition.rules()) {
            Decree decree = pinned.decree(rule);
            Object value = decree == null ? null : decree.value();
            if (value != null) {
                statements.add(new Statement(name(rule), "", text(value)));
            }
        }
        return statements;
    }

    /** In a sum that is not normalised a weight says what counts, not who is right. */
    private static boolean weightMeansTrust(FieldRule rule) {
        return rule.strategy().onePerPartner()
                && (!rule.strategy().name().equals(PLAIN_SUM) || rule.terms().normalised());
    }

    String name(FieldRule rule) {
        return name(rule, definition.schema());
    }

    static String name(FieldRule rule, EntitySchema schema) {
        FieldPath path = schema.field(rule.fields().get(0)).path();
        return rule.together() ? path.group() : path.text();
    }

    private static String text(Object value) {
        if (value instanceof GroupValue group) {
            return group.leaves().stream()
                    .flatMap(Optional::stream)
                    .map(Statements::text)
                    .collect(Collectors.joining(", "));
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
