package dev.serai.match;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads how a model came about. */
final class TrainingReader {

    private final Problems problems;
    private final ModelNumbers numbers;

    TrainingReader(Problems problems, ModelNumbers numbers) {
        this.problems = problems;
        this.numbers = numbers;
    }

    Training read(DefinitionNode.Mapping root) {
        Optional<DefinitionNode.Mapping> learned = root.mapping("learned", problems);
        if (learned.isEmpty()) {
            return Training.none();
        }
        DefinitionNode.Mapping counts = learned.get();
        counts.allowOnly(List.of("records", "pairs", "matches"), problems);
        List<String> warnings = new ArrayList<>();
        root.items("warnings", problems)
                .forEach(item -> item.asText("a warning", problems).ifPresent(warnings::add));
        List<Training.Block> blocks = new ArrayList<>();
        root.items("blocks", problems)
                .forEach(item -> item.asMapping("a block", problems).ifPresent(block -> blocks.add(block(block))));
        return new Training(
                numbers.count(counts, "records"),
                numbers.count(counts, "pairs"),
                numbers.count(counts, "matches"),
                blocks,
                warnings);
    }

    private Training.Block block(DefinitionNode.Mapping node) {
        node.allowOnly(List.of("rule", "pairs", "only", "matches", "only_matches", "largest", "capped"), problems);
        return new Training.Block(
                node.requiredText("rule", problems).orElse(""),
                numbers.count(node, "pairs"),
                numbers.count(node, "only"),
                numbers.count(node, "matches"),
                numbers.count(node, "only_matches"),
                (int) numbers.count(node, "largest"),
                (int) numbers.count(node, "capped"));
    }
}
