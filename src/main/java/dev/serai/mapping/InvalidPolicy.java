package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import java.util.List;
import java.util.Optional;

/** What an invalid value does: it rejects its row unless the definition says that it is dropped. */
final class InvalidPolicy {

    static final List<String> WORDS = List.of("reject", "drop");

    private InvalidPolicy() {}

    /** Whether {@code invalid} of a node says {@code drop}; {@code inherited} when the node does not say. */
    static boolean drops(DefinitionNode.Mapping node, boolean inherited, Problems problems) {
        Optional<String> word = node.text("invalid", problems);
        if (word.isPresent() && !WORDS.contains(word.get())) {
            problems.error(
                    node.get("invalid").map(DefinitionNode::at).orElse(node.at()),
                    "'invalid' is reject or drop" + Suggestion.didYouMean(word.get(), WORDS));
        }
        return word.map("drop"::equals).orElse(inherited);
    }
}
