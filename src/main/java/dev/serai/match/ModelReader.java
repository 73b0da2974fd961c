package dev.serai.match;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Reads a model file and checks that it is of the comparisons of a definition. */
final class ModelReader {

    private static final List<String> KEYS = List.of(
            "entity", "version", "learned", "warnings", "blocks", "lambda", "households", "crowded", "comparisons");

    private final MatchDefinition definition;
    private final Problems problems;

    private ModelReader(MatchDefinition definition, Problems problems) {
        this.definition = definition;
        this.problems = problems;
    }

    static Optional<MatchModel> read(String file, String text, MatchDefinition definition, Problems problems) {
        Problems own = new Problems();
        Optional<MatchModel> model = DefinitionReader.read(file, text, own)
                .flatMap(node -> node.asMapping("a model", own))
                .flatMap(root -> new ModelReader(definition, own).read(root));
        problems.addAll(own.all());
        return own.hasErrors() ? Optional.empty() : model;
    }

    private Optional<MatchModel> read(DefinitionNode.Mapping root) {
        root.allowOnly(KEYS, problems);
        String entity = definition.schema().entity();
        root.requiredText("entity", problems)
                .filter(name -> !name.equals(entity))
                .ifPresent(name -> problems.error(
                        root.get("entity").orElse(root).at(), "this model is of '" + name + "', not '" + entity + "'"));
        ModelNumbers numbers = new ModelNumbers(problems);
        double lambda = numbers.probability(root, "lambda");
        double households = numbers.number(root, "households");
        if (!(households >= 0 && households < 1)) {
            problems.error(root.get("households").orElse(root).at(), "'households' must be from 0 to below 1");
            return Optional.empty();
        }
        List<ComparisonModel> comparisons = root.mapping("comparisons", problems)
                .map(node -> comparisons(node, numbers))
                .orElse(List.of());
        if (!root.has("comparisons")) {
            problems.error(root.at(), "'comparisons' is missing; learn the model again");
        }
        Training training = new TrainingReader(problems, numbers).read(root);
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        MatchModel model = new MatchModel(
                entity, new Chances(lambda, households), comparisons, numbers.hashes(root, "crowded"), training);
        root.text("version", problems)
                .filter(version -> !version.equals(model.version()))
                .ifPresent(version -> problems.warning(
                        root.get("version").orElse(root).at(),
                        "the parameters were edited by hand: they are version " + model.version()));
        return Optional.of(model);
    }

    private List<ComparisonModel> comparisons(DefinitionNode.Mapping node, ModelNumbers numbers) {
        TreeSet<String> expected = new TreeSet<>();
        definition.comparisons().forEach(comparison -> expected.add(comparison.name()));
        for (String name : node.keys()) {
            if (!expected.contains(name)) {
                problems.error(
                        node.keyAt(name),
                        "the definition does not compare '" + name + "'" + Suggestion.didYouMean(name, expected)
                                + "; learn the model again");
            }
        }
        List<ComparisonModel> models = new ArrayList<>();
        for (Comparison comparison : definition.comparisons()) {
            if (!node.has(comparison.name())) {
                problems.error(
                        node.at(),
                        "the model lacks '" + comparison.name() + "', which the definition compares; learn it again");
                continue;
            }
            node.mapping(comparison.name(), problems)
                    .flatMap(found -> new ComparisonModelReader(comparison, problems, numbers).read(found))
                    .ifPresent(models::add);
        }
        return models;
    }
}
