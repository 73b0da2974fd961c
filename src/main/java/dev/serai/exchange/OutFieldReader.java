package dev.serai.exchange;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import dev.serai.definition.Suggestion;
import dev.serai.record.EntitySchema;
import dev.serai.record.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a subscription: target to source, each held against the agreement. */
final class OutFieldReader {

    private static final List<OutField.Source> PSEUDO = List.of(
            OutField.Source.GOLDEN_ID, OutField.Source.VERSION, OutField.Source.CHANGE, OutField.Source.MERGED_INTO);

    private final DefinitionNode.Mapping node;
    private final EntitySchema schema;
    private final Agreement agreement;
    private final Problems problems;
    private final List<OutField> fields = new ArrayList<>();

    OutFieldReader(DefinitionNode.Mapping node, EntitySchema schema, Agreement agreement, Problems problems) {
        this.node = node;
        this.schema = schema;
        this.agreement = agreement;
        this.problems = problems;
    }

    List<OutField> read() {
        for (String target : node.keys()) {
            node.get(target).ifPresent(source -> add(target, source));
        }
        if (!has(OutField.Source.GOLDEN_ID)) {
            problems.error(node.at(), "no field is filled from golden_id: the receiver could not tell customers apart");
        }
        if (!has(OutField.Source.CHANGE)) {
            addChange();
        }
        return fields;
    }

    /** Without it nobody could tell a removed customer from one whose values are empty. */
    private void addChange() {
        if (node.has("change")) {
            problems.error(node.keyAt("change"), "'change' is reserved for upsert or removed: fill it from change");
            return;
        }
        fields.add(OutField.of("change", OutField.Source.CHANGE));
    }

    private boolean has(OutField.Source source) {
        return fields.stream().anyMatch(field -> field.source() == source);
    }

    private void add(String target, DefinitionNode given) {
        if (target.isBlank() || target.chars().anyMatch(Character::isISOControl)) {
            problems.error(node.keyAt(target), "a field needs a name");
            return;
        }
        if (given instanceof DefinitionNode.Mapping detail) {
            detail.allowOnly(SubscriptionKeys.OUT_FIELD, problems);
            String source = detail.text("from", problems).orElse(target);
            Optional<Mask> mask = mask(detail);
            SourceLocation at = detail.get("from").orElse(detail).at();
            add(target, source, mask.orElse(null), at);
            return;
        }
        given.asText("'" + target + "'", problems).ifPresent(source -> add(target, source, null, given.at()));
    }

    private Optional<Mask> mask(DefinitionNode.Mapping detail) {
        Optional<String> word = detail.text("mask", problems);
        Optional<Mask> mask = word.flatMap(Mask::of);
        if (word.isPresent() && mask.isEmpty()) {
            problems.error(
                    detail.get("mask").orElse(detail).at(),
                    "unknown mask '" + word.get() + "'" + Suggestion.didYouMean(word.get(), Mask.words())
                            + "; known here: " + String.join(", ", Mask.words()));
        }
        return mask;
    }

    private void add(String target, String source, @Nullable Mask mask, SourceLocation at) {
        Optional<OutField.Source> pseudo =
                PSEUDO.stream().filter(known -> known.word().equals(source)).findFirst();
        if (pseudo.isPresent()) {
            if (mask != null) {
                problems.error(at, "'" + source + "' cannot be masked");
            }
            fields.add(OutField.of(target, pseudo.get()));
            return;
        }
        List<Integer> indexes = schema.indexesOf(source);
        if (indexes.isEmpty()) {
            problems.error(
                    at, schema.entity() + " has no field '" + source + "'" + Suggestion.didYouMean(source, known()));
        }
        for (int index : indexes) {
            addLeaf(target, source, index, mask, at);
        }
    }

    private void addLeaf(String target, String source, int index, @Nullable Mask mask, SourceLocation at) {
        FieldPath path = schema.field(index).path();
        if (!agreement.allows(path.text())) {
            problems.error(
                    at, "'" + path + "' is not in the agreement on " + schema.entity() + " for " + agreement.purpose());
        }
        if (mask != null && !mask.suits(schema.field(index))) {
            problems.error(at, "the mask " + mask.word() + " does not suit '" + path + "'");
        }
        String part = path.text().equals(source) ? null : path.leaf();
        fields.add(new OutField(target, part, OutField.Source.FIELD, index, mask));
    }

    private Set<String> known() {
        Set<String> known = new LinkedHashSet<>();
        PSEUDO.forEach(pseudo -> known.add(pseudo.word()));
        schema.fields().forEach(field -> {
            known.add(field.path().text());
            known.add(field.path().group());
        });
        return known;
    }
}
