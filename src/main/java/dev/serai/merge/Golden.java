package dev.serai.merge;

import dev.serai.record.CanonicalRecord;
import dev.serai.record.EntitySchema;
import dev.serai.record.SourceRecord;
import dev.serai.strategy.Contribution;
import dev.serai.strategy.Contributions;
import dev.serai.strategy.GroupValue;
import dev.serai.strategy.Numbers;
import dev.serai.strategy.Outcome;
import java.util.List;

/** The golden values of one cluster and where each came from. */
record Golden(CanonicalRecord content, Provenance provenance) {

    /** @param members at least one, in ascending order of their keys */
    static Golden of(List<SourceRecord> members, MergeDefinition definition) {
        EntitySchema schema = definition.schema();
        CanonicalRecord.Builder content = CanonicalRecord.builder(schema);
        Provenance provenance = new Provenance(members);
        Hearing hearing = new Hearing(members);
        for (FieldRule rule : definition.rules()) {
            if (members.size() == 1 && rule.strategy().keepsLoneValue()) {
                keep(members.get(0).content(), rule, content);
                continue;
            }
            List<Contribution> heard = hearing.contributions(rule);
            if (!heard.isEmpty()) {
                Outcome outcome = rule.strategy().decide(new Contributions(heard, rule.order()));
                set(content, rule, outcome.value());
                provenance.add(rule, schema, outcome, heard);
            }
        }
        return new Golden(content.build(), provenance);
    }

    private static void keep(CanonicalRecord only, FieldRule rule, CanonicalRecord.Builder content) {
        for (int field : rule.fields()) {
            Object value = only.get(field);
            content.set(field, value == null ? null : Numbers.canonicalValue(value));
        }
    }

    private static void set(CanonicalRecord.Builder content, FieldRule rule, Object value) {
        if (value instanceof GroupValue group) {
            for (int i = 0; i < rule.fields().size(); i++) {
                content.set(rule.fields().get(i), group.leaves().get(i).orElse(null));
            }
        } else {
            content.set(rule.fields().get(0), value);
        }
    }
}
