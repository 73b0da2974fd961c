package dev.serai.match;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import dev.serai.record.EntitySchema;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads rules over parts of fields: {@code block} and {@code never_when}. */
final class RuleReader {

    private static final String DIFFERS = " differs";
    private static final int LONGEST_PREFIX = 20;

    private final EntitySchema schema;
    private final Problems problems;
    private final FieldNames names;
    private final List<Comparison> observed;
    private final UsualBlocking usual;

    RuleReader(EntitySchema schema, List<Comparison> comparisons, int largestBlock, Problems problems) {
        this.usual = new UsualBlocking(comparisons, largestBlock);
        this.schema = schema;
        this.problems = problems;
        this.names = new FieldNames(schema, problems);
        this.observed = new ArrayList<>(comparisons);
    }

    /** The comparisons, and behind them the fields that only rules look at. */
    List<Comparison> observed() {
        return observed;
    }

    List<BlockRule> blocking(DefinitionNode.Mapping root) {
        if (!root.has("block")) {
            return usual.rules();
        }
        List<BlockRule> rules = new ArrayList<>();
        for (DefinitionNode item : root.items("block", problems)) {
            List<BlockPart> parts = new ArrayList<>();
            for (DefinitionNode node : item.asItems("a rule of 'block'", problems)) {
                node.asText("a part of a rule", problems).ifPresent(text -> add(part(text, node), parts));
            }
            if (parts.isEmpty()) {
                problems.error(item.at(), "a rule of 'block' must name at least one field");
            } else {
                rules.add(usual.rule(parts, observed));
            }
        }
        if (rules.isEmpty() && !problems.hasErrors()) {
            problems.error(root.keyAt("block"), "'block' must have at least one rule; leave it out for the usual ones");
        }
        return rules;
    }

    List<NeverRule> never(DefinitionNode.Mapping root) {
        List<NeverRule> rules = new ArrayList<>();
        for (DefinitionNode item : root.items("never_when", problems)) {
            List<DefinitionNode> conditions =
                    item instanceof DefinitionNode.Sequence sequence ? sequence.items() : List.of(item);
            List<BlockPart> parts = new ArrayList<>();
            for (DefinitionNode node : conditions) {
                node.asText("an entry of 'never_when'", problems).ifPresent(text -> add(differing(text, node), parts));
            }
            if (parts.isEmpty()) {
                problems.error(item.at(), "an entry of 'never_when' says what differs, such as 'name.suffix differs'");
            } else {
                rules.add(new NeverRule(
                        parts.stream()
                                .map(part -> part.describe(observed) + DIFFERS)
                                .collect(Collectors.joining(" and ")),
                        parts));
            }
        }
        return rules;
    }

    private static void add(@Nullable BlockPart part, List<BlockPart> parts) {
        if (part != null) {
            parts.add(part);
        }
    }

    private @Nullable BlockPart differing(String text, DefinitionNode at) {
        if (!text.endsWith(DIFFERS)) {
            problems.error(
                    at.at(),
                    "'" + text + "' is not a condition; write '<field> differs', such as 'name.suffix differs'");
            return null;
        }
        return part(text.substring(0, text.length() - DIFFERS.length()).strip(), at);
    }

    /** A field, a part of it, and how many characters count: {@code name.last:3}. */
    private @Nullable BlockPart part(String text, DefinitionNode at) {
        int colon = text.indexOf(':');
        String path = colon < 0 ? text : text.substring(0, colon);
        int prefix = colon < 0 ? 0 : prefix(text.substring(colon + 1), at);
        if (schema.indexOf(path).isPresent()) {
            int field = schema.indexOf(path).getAsInt();
            int index = observing(field);
            return new BlockPart(index, placeIn(index, field), prefix);
        }
        int dot = path.lastIndexOf('.');
        if (dot > 0 && schema.indexOf(path.substring(0, dot)).isPresent()) {
            int index = observing(schema.indexOf(path.substring(0, dot)).getAsInt());
            String part = path.substring(dot + 1);
            if (observed.get(index).comparator().parts().contains(part)) {
                return new BlockPart(index, part, prefix);
            }
            problems.error(at.at(), unknownPart(path.substring(0, dot), part, observed.get(index)));
            return null;
        }
        problems.error(at.at(), names.unknown(path));
        return null;
    }

    private static String unknownPart(String field, String part, Comparison comparison) {
        List<String> parts = comparison.comparator().parts();
        return "'" + field + "' has no part '" + part + "'" + Suggestion.didYouMean(part, parts)
                + (parts.isEmpty() ? "; it has none" : "; its parts are: " + String.join(", ", new TreeSet<>(parts)));
    }

    private int prefix(String text, DefinitionNode at) {
        if (text.matches("[1-9][0-9]?") && Integer.parseInt(text) <= LONGEST_PREFIX) {
            return Integer.parseInt(text);
        }
        problems.error(
                at.at(), "after ':' comes how many characters count, 1 to " + LONGEST_PREFIX + ", as in name.last:3");
        return 0;
    }

    /** A surname that is compared together with the given name is its part. */
    private String placeIn(int index, int field) {
        Comparison comparison = observed.get(index);
        return comparison.fields().size() < 2 ? "" : comparison.fields().indexOf(field) == 0 ? "first" : "last";
    }

    private int observing(int field) {
        for (int i = 0; i < observed.size(); i++) {
            if (observed.get(i).fields().contains(field)) {
                return i;
            }
        }
        String name = schema.field(field).path().text();
        observed.add(Comparison.of(name, List.of(field), ComparisonReader.usual(schema, field), null));
        return observed.size() - 1;
    }
}
