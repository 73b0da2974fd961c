package dev.serai.merge;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import dev.serai.record.CanonicalField;
import dev.serai.record.EntitySchema;
import dev.serai.record.FieldPath;
import dev.serai.record.ValueKind;
import dev.serai.strategy.MergeStrategy;
import dev.serai.strategy.Strategies;
import dev.serai.strategy.Terms;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a merge definition into one rule a field; collects every problem on the way. */
final class MergeDefinitionReader {

    private static final String VOTE = "weighted-vote";
    private static final String UNION = "union";

    private final EntitySchema schema;
    private final Map<String, BigDecimal> partnerWeights;
    private final Strategies strategies;
    private final Problems problems;
    private final MergeSettings settings;
    private final WeighingReader weighings;
    private final TermsReader terms;
    private WeighingReader.Defaults defaults = WeighingReader.Defaults.NONE;

    MergeDefinitionReader(
            EntitySchema schema, Map<String, BigDecimal> partnerWeights, Strategies strategies, Problems problems) {
        this.schema = schema;
        this.partnerWeights = Map.copyOf(partnerWeights);
        this.strategies = strategies;
        this.problems = problems;
        this.settings = new MergeSettings(partnerWeights.keySet(), problems);
        this.weighings = new WeighingReader(problems);
        this.terms = new TermsReader(schema, settings, problems);
    }

    /** The rules of an entity about which nothing is said. */
    List<FieldRule> usual() {
        return RuleOrder.of(all(new HashMap<>(), partnerWeights), schema, null, problems);
    }

    List<FieldRule> read(DefinitionNode.Mapping root) {
        root.allowOnly(MergeKeys.FILE, problems);
        root.requiredText("entity", problems)
                .filter(entity -> !entity.equals(schema.entity()))
                .ifPresent(entity -> problems.error(
                        root.get("entity").orElse(root).at(),
                        "this file is about '" + schema.entity() + "', not '" + entity + "'"));
        Map<String, BigDecimal> weights = settings.weights(root, partnerWeights);
        defaults = weighings.defaults(root);
        Map<Integer, FieldRule> byField = new HashMap<>();
        root.mapping("fields", problems).ifPresent(fields -> {
            for (String path : fields.keys()) {
                List<Integer> indexes = indexes(path, fields);
                if (!indexes.isEmpty()) {
                    rules(path, fields, indexes, weights).forEach(rule -> claim(rule, path, fields, byField));
                }
            }
        });
        DefinitionNode.Mapping fields = root.mapping("fields", new Problems()).orElse(root);
        return RuleOrder.of(all(byField, weights), schema, fields, problems);
    }

    private List<Integer> indexes(String path, DefinitionNode.Mapping fields) {
        List<Integer> indexes = schema.indexesOf(path);
        if (indexes.isEmpty()) {
            Set<String> known = new TreeSet<>();
            for (CanonicalField field : schema.fields()) {
                known.add(field.path().text());
                known.add(field.path().group());
            }
            problems.error(
                    fields.keyAt(path),
                    "unknown field '" + path + "'" + Suggestion.didYouMean(path, known) + "; known here: "
                            + String.join(", ", known));
        }
        return indexes;
    }

    private void claim(FieldRule rule, String path, DefinitionNode.Mapping fields, Map<Integer, FieldRule> byField) {
        for (Integer index : rule.fields()) {
            if (byField.putIfAbsent(index, rule) != null) {
                problems.error(
                        fields.keyAt(path),
                        "'" + schema.field(index).path() + "' is decided twice: by its group and by itself");
            }
        }
    }

    private List<FieldRule> rules(
            String path, DefinitionNode.Mapping fields, List<Integer> indexes, Map<String, BigDecimal> fileWeights) {
        Optional<DefinitionNode.Mapping> read = fields.mapping(path, problems);
        if (read.isEmpty()) {
            return List.of();
        }
        DefinitionNode.Mapping node = read.get().allowOnly(MergeKeys.FIELD, problems);
        boolean group = schema.indexOf(path).isEmpty();
        boolean together = settings.together(node, group);
        Optional<MergeStrategy> strategy = strategy(node, indexes, together);
        if (strategy.isEmpty()) {
            return List.of();
        }
        FieldRule rule = new FieldRule(
                indexes,
                strategy.get(),
                weighings.read(node, settings.weights(node, fileWeights), defaults),
                terms.read(node, strategy.get()),
                terms.follows(node, strategy.get()));
        return together ? List.of(rule) : indexes.stream().map(rule::only).toList();
    }

    private Optional<MergeStrategy> strategy(DefinitionNode.Mapping node, List<Integer> indexes, boolean together) {
        if (node.has("choose") && node.has("combine")) {
            problems.error(node.keyAt("combine"), "either 'choose' or 'combine', not both");
            return Optional.empty();
        }
        if (!node.has("choose") && !node.has("combine")) {
            return strategies.find(
                    usualName(together ? null : schema.field(indexes.get(0)).kind()));
        }
        String key = node.has("choose") ? "choose" : "combine";
        Optional<String> name = node.text(key, problems);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<MergeStrategy> found = strategies.find(name.get());
        if (found.isEmpty()) {
            List<String> known =
                    strategies.all().stream().map(MergeStrategy::name).toList();
            problems.error(
                    node.get(key).orElse(node).at(),
                    "unknown strategy '" + name.get() + "'" + Suggestion.didYouMean(name.get(), known)
                            + "; known here: " + String.join(", ", known));
        }
        found.ifPresent(strategy -> check(strategy, key, node, indexes, together));
        return found;
    }

    private void check(
            MergeStrategy strategy, String key, DefinitionNode.Mapping node, List<Integer> indexes, boolean together) {
        String right = strategy.combines() ? "combine" : "choose";
        if (!key.equals(right)) {
            problems.error(node.keyAt(key), "write '" + right + ": " + strategy.name() + "'");
        }
        if (together && strategy.combines()) {
            problems.error(
                    node.get(key).orElse(node).at(),
                    "'" + strategy.name() + "' makes new values, so the fields of a group cannot come together");
            return;
        }
        for (Integer index : indexes) {
            ValueKind kind = schema.field(index).kind();
            if (!together && !strategy.kinds().contains(kind)) {
                problems.error(
                        node.get(key).orElse(node).at(),
                        "'" + strategy.name() + "' does not understand '"
                                + schema.field(index).path() + "', which is a "
                                + kind.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
    }

    private static String usualName(@Nullable ValueKind kind) {
        return kind == ValueKind.LIST ? UNION : VOTE;
    }

    /** Completes the rules: a group of which no field is named comes together, everything else field by field. */
    private Map<Integer, FieldRule> all(Map<Integer, FieldRule> byField, Map<String, BigDecimal> weights) {
        Map<Integer, FieldRule> all = new HashMap<>(byField);
        for (int i = 0; i < schema.size(); i++) {
            if (!all.containsKey(i)) {
                FieldPath path = schema.field(i).path();
                List<Integer> group = path.isNested() ? schema.indexesOf(path.group()) : List.of(i);
                boolean whole = group.stream().noneMatch(all::containsKey);
                List<Integer> fields = whole ? group : List.of(i);
                FieldRule rule = usualRule(fields, weights);
                fields.forEach(field -> all.put(field, rule));
            }
        }
        return all;
    }

    private FieldRule usualRule(List<Integer> fields, Map<String, BigDecimal> weights) {
        ValueKind kind = fields.size() > 1 ? null : schema.field(fields.get(0)).kind();
        MergeStrategy strategy = strategies
                .find(usualName(kind))
                .orElseThrow(() -> new IllegalStateException("the usual strategies are not on the class path"));
        return new FieldRule(
                fields, strategy, Weighing.plain(weights, defaults.byMatch()), Terms.NONE, FieldRule.NOBODY);
    }
}
