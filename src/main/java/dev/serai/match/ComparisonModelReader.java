package dev.serai.match;

import dev.serai.comparator.Level;
import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a model knows of one comparison. */
final class ComparisonModelReader {

    private final Comparison comparison;
    private final Problems problems;
    private final ModelNumbers numbers;

    ComparisonModelReader(Comparison comparison, Problems problems, ModelNumbers numbers) {
        this.comparison = comparison;
        this.problems = problems;
        this.numbers = numbers;
    }

    Optional<ComparisonModel> read(DefinitionNode.Mapping node) {
        node.allowOnly(List.of("as", "origin", "levels", "terms", "generic"), problems);
        String as = node.requiredText("as", problems).orElse("");
        if (!as.equals(comparison.comparator().name())) {
            problems.error(
                    node.get("as").map(DefinitionNode::at).orElse(node.at()),
                    "the definition compares '" + comparison.name() + "' as "
                            + comparison.comparator().name() + "; learn the model again");
            return Optional.empty();
        }
        Map<String, DefinitionNode.Mapping> levels = new HashMap<>();
        for (DefinitionNode item : node.items("levels", problems)) {
            item.asMapping("a level", problems)
                    .ifPresent(level -> levels.put(
                            level.allowOnly(List.of("level", "m", "u", "namesakes", "pairs"), problems)
                                    .requiredText("level", problems)
                                    .orElse(""),
                            level));
        }
        return levels(node, levels)
                .map(columns -> new ComparisonModel(
                        comparison.name(),
                        as,
                        node.text("origin", problems).orElse("").equals(ComparisonModel.Origin.LEARNED.text())
                                ? ComparisonModel.Origin.LEARNED
                                : ComparisonModel.Origin.PRIOR,
                        columns.get(0),
                        columns.get(1),
                        columns.get(2),
                        columns.get(3),
                        terms(node),
                        numbers.hashes(node, "generic")));
    }

    private Optional<List<List<Double>>> levels(
            DefinitionNode.Mapping node, Map<String, DefinitionNode.Mapping> found) {
        List<Double> m = new ArrayList<>();
        List<Double> u = new ArrayList<>();
        List<Double> namesakes = new ArrayList<>();
        List<Double> pairs = new ArrayList<>();
        for (Level level : comparison.levels()) {
            DefinitionNode.Mapping given = found.remove(level.name());
            if (given == null) {
                problems.error(node.at(), "the level '" + level.name() + "' is missing; learn the model again");
                return Optional.empty();
            }
            m.add(numbers.probability(given, "m"));
            u.add(numbers.probability(given, "u"));
            if (!comparison.comparator().namesakes().isEmpty()) {
                namesakes.add(numbers.probability(given, "namesakes"));
            }
            pairs.add(numbers.number(given, "pairs"));
        }
        found.forEach((name, at) -> problems.error(at.at(), "there is no level '" + name + "'; learn the model again"));
        return Optional.of(List.of(m, u, namesakes, pairs));
    }

    private List<TermModel> terms(DefinitionNode.Mapping node) {
        Optional<DefinitionNode.Mapping> found = node.mapping("terms", problems);
        if (found.isEmpty()) {
            return List.of();
        }
        List<TermModel> terms = new ArrayList<>();
        found.get().allowOnly(comparison.comparator().terms(), problems);
        for (String name : comparison.comparator().terms()) {
            found.get()
                    .mapping(name, problems)
                    .ifPresent(term -> terms.add(new TermModel(
                            name,
                            numbers.probability(term, "coincidence"),
                            numbers.probability(term, "rest"),
                            frequent(term))));
        }
        if (terms.size() != comparison.comparator().terms().size()) {
            problems.error(
                    found.get().at(),
                    "'terms' must have "
                            + String.join(", ", comparison.comparator().terms()));
        }
        return terms;
    }

    private Map<Long, Double> frequent(DefinitionNode.Mapping term) {
        Map<Long, Double> frequent = new HashMap<>();
        term.mapping("frequent", problems).ifPresent(values -> {
            for (String hash : values.keys()) {
                numbers.hash(hash, values.keyAt(hash))
                        .ifPresent(known -> frequent.put(known, numbers.probability(values, hash)));
            }
        });
        return frequent;
    }
}
