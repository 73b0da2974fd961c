package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an invalid value does. */
enum InvalidPolicy {
    /** Its row is rejected. */
    REJECT,
    /** It is left out. */
    DROP,
    /** It is kept as it came, beside the values that are valid. */
    KEEP;

    static final List<String> WORDS = List.of("reject", "drop", "keep");

    /** What {@code invalid} of a node says; {@code inherited} when the node does not say. */
    static InvalidPolicy of(DefinitionNode.Mapping node, InvalidPolicy inherited, Problems problems) {
        Optional<String> word = node.text("invalid", problems);
        if (word.isPresent() && !WORDS.contains(word.get())) {
            problems.error(
                    node.get("invalid").map(DefinitionNode::at).orElse(node.at()),
                    "'invalid' is reject, drop or keep" + Suggestion.didYouMean(word.get(), WORDS));
            return inherited;
        }
        return word.map(known -> valueOf(known.toUpperCase(Locale.ROOT))).orElse(inherited);
    }
}
