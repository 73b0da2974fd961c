package dev.serai.match;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.record.EntitySchema;
import dev.serai.record.ValueKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads a match definition and checks each name in it. */
final class MatchDefinitionReader {

    private static final List<String> NEED_COMPARE = List.of(
            "block", "exclusive", "stable", "never_when", "must_link", "cannot_link", "free_of_duplicates", "model");

    private final EntitySchema schema;
    private final Problems problems;
    private final FieldNames names;

    MatchDefinitionReader(EntitySchema schema, Problems problems) {
        this.schema = schema;
        this.problems = problems;
        this.names = new FieldNames(schema, problems);
    }

    MatchDefinition.Parts read(DefinitionNode.Mapping root) {
        root.allowOnly(MatchKeys.FILE, problems);
        root.requiredText("entity", problems)
                .filter(entity -> !entity.equals(schema.entity()))
                .ifPresent(entity -> problems.error(
                        root.get("entity").orElse(root).at(),
                        "this file is about '" + schema.entity() + "', not '" + entity + "'"));
        if (!root.has("same_when") && !root.has("compare")) {
            problems.error(
                    root.at(),
                    "'compare' is missing: a list of fields such as [name, birth_date, email]; or 'same_when': a list of"
                            + " keys such as [[email], [phone, name]]");
        }
        List<MatchRule> same = same(root);
        List<Comparison> comparisons =
                marked(new ComparisonReader(schema, names, problems).read(root.items("compare", problems)), root);
        needsCompare(root, comparisons);
        Thresholds thresholds = new ThresholdsReader(problems).read(root);
        RuleReader rules = new RuleReader(schema, comparisons, thresholds.largestBlock(), problems);
        List<NeverRule> never = rules.never(root);
        List<BlockRule> blocking = new ArrayList<>(rules.blocking(root));
        same.forEach(rule -> blocking.add(BlockRule.definite(rule.describe())));
        return new MatchDefinition.Parts(
                same,
                comparisons,
                rules.observed(),
                blocking,
                never,
                thresholds,
                texts(root, "free_of_duplicates"),
                root.has("compare") || root.has("thresholds"),
                new LinkReader(schema.entity(), problems).read(root),
                root.text("model", problems).map(file -> modelFile(file, root)).orElse(null));
    }

    private void needsCompare(DefinitionNode.Mapping root, List<Comparison> comparisons) {
        if (root.has("compare") && comparisons.isEmpty() && !problems.hasErrors()) {
            problems.error(root.keyAt("compare"), "'compare' must name at least one field");
        }
        for (String key : NEED_COMPARE) {
            if (root.has(key) && !root.has("compare")) {
                problems.error(
                        root.keyAt(key), "'" + key + "' needs 'compare': with 'same_when' alone equal keys decide");
            }
        }
    }

    private String modelFile(String file, DefinitionNode.Mapping root) {
        String expected = schema.entity() + ".match.model.yaml";
        if (!file.equals(expected)) {
            problems.error(
                    root.get("model").map(DefinitionNode::at).orElse(root.at()),
                    "the model of '" + schema.entity() + "' is called " + expected);
        }
        return file;
    }

    private Set<String> texts(DefinitionNode.Mapping root, String key) {
        Set<String> texts = new TreeSet<>();
        root.items(key, problems).forEach(item -> item.asText("an entry of '" + key + "'", problems)
                .ifPresent(texts::add));
        return texts;
    }

    private List<Comparison> marked(List<Comparison> comparisons, DefinitionNode.Mapping root) {
        Set<Integer> exclusive = compared("exclusive", comparisons, root);
        Set<Integer> stable = compared("stable", comparisons, root);
        List<Comparison> marked = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            marked.add(comparison.marked(
                    comparison.fields().stream().anyMatch(exclusive::contains),
                    comparison.fields().stream().anyMatch(stable::contains)));
        }
        return marked;
    }

    /** The fields under a key, each of which must be compared. */
    private Set<Integer> compared(String key, List<Comparison> comparisons, DefinitionNode.Mapping root) {
        Set<Integer> fields = new HashSet<>();
        for (DefinitionNode item : root.items(key, problems)) {
            item.asText("an entry of '" + key + "'", problems)
                    .ifPresent(path -> names.field(path, item).ifPresent(field -> {
                        fields.add(field);
                        if (comparisons.stream()
                                .noneMatch(comparison -> comparison.fields().contains(field))) {
                            problems.error(item.at(), "'" + path + "' is not compared; add it to 'compare'");
                        }
                    }));
        }
        return fields;
    }

    private List<MatchRule> same(DefinitionNode.Mapping root) {
        List<MatchRule> rules = new ArrayList<>();
        for (DefinitionNode item : root.items("same_when", problems)) {
            List<Integer> fields = keyFields(item);
            if (!fields.isEmpty()) {
                rules.add(new MatchRule(schema, fields));
            }
        }
        if (rules.isEmpty() && root.has("same_when") && !problems.hasErrors()) {
            problems.error(root.keyAt("same_when"), "'same_when' must have at least one key");
        }
        return rules;
    }

    private List<Integer> keyFields(DefinitionNode item) {
        List<Integer> fields = new ArrayList<>();
        List<DefinitionNode> paths = item.asItems("a key of 'same_when'", problems);
        if (paths.isEmpty() && item instanceof DefinitionNode.Sequence) {
            problems.error(item.at(), "a key of 'same_when' must name at least one field");
        }
        for (DefinitionNode node : paths) {
            node.asText("a field of a key", problems)
                    .ifPresent(path -> names.field(path, node).ifPresent(index -> {
                        if (schema.field(index).kind() == ValueKind.LIST) {
                            problems.error(node.at(), "'" + path + "' is a list and cannot be part of a key");
                        } else {
                            fields.add(index);
                        }
                    }));
        }
        return fields;
    }
}
