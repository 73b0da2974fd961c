package dev.serai.merge;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import dev.serai.record.CanonicalField;
import dev.serai.record.EntitySchema;
import dev.serai.strategy.MergeStrategy;
import dev.serai.strategy.MergeStrategy.Argument;
import dev.serai.strategy.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the keys that only some strategies understand. */
final class TermsReader {

    private static final List<Argument> ARGUMENTS =
            List.of(Argument.ORDER, Argument.NEAR, Argument.NORMALISED, Argument.ON);

    private final EntitySchema schema;
    private final MergeSettings settings;
    private final Problems problems;

    TermsReader(EntitySchema schema, MergeSettings settings, Problems problems) {
        this.schema = schema;
        this.settings = settings;
        this.problems = problems;
    }

    Terms read(DefinitionNode.Mapping node, MergeStrategy strategy) {
        for (Argument argument : ARGUMENTS) {
            if (node.has(argument.name()) && !strategy.arguments().contains(argument)) {
                problems.error(
                        node.keyAt(argument.name()),
                        "'" + strategy.name() + "' does not use "
                                + (argument.equals(Argument.ORDER) ? "an order" : "'" + argument.name() + "'"));
            }
        }
        return new Terms(settings.order(node), settings.on(node, "normalised"), near(node), List.of(), null);
    }

    private @Nullable BigDecimal near(DefinitionNode.Mapping node) {
        Optional<String> text = node.text("near", problems);
        if (text.isPresent() && !MergeKeys.LIKENESS.matcher(text.get()).matches()) {
            problems.error(
                    node.get("near").orElse(node).at(), "'near' is a likeness above 0 and up to 1, such as 0.95");
            return null;
        }
        return text.map(BigDecimal::new).orElse(null);
    }

    /** A position of the field under {@code on}; of a group, its first. */
    int follows(DefinitionNode.Mapping node, MergeStrategy strategy) {
        if (!strategy.arguments().contains(Argument.ON)) {
            return FieldRule.NOBODY;
        }
        Optional<String> path = node.requiredText(Argument.ON.name(), problems);
        List<Integer> fields = path.map(schema::indexesOf).orElse(List.of());
        if (path.isPresent() && fields.isEmpty()) {
            Set<String> known = new TreeSet<>();
            for (CanonicalField field : schema.fields()) {
                known.add(field.path().group());
            }
            problems.error(
                    node.get(Argument.ON.name()).orElse(node).at(),
                    "unknown field '" + path.get() + "'" + Suggestion.didYouMean(path.get(), known) + "; known here: "
                            + String.join(", ", known));
        }
        return fields.isEmpty() ? FieldRule.NOBODY : fields.get(0);
    }
}
