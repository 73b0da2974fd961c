package dev.serai.match;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the numbers of a model file. */
final class ModelNumbers {

    private final Problems problems;

    ModelNumbers(Problems problems) {
        this.problems = problems;
    }

    /** Above 0 and below 1; 0.5, with an error, when it is not. */
    double probability(DefinitionNode.Mapping node, String key) {
        double number = number(node, key);
        if (number > 0 && number < 1) {
            return number;
        }
        problems.error(at(node, key), "'" + key + "' must be a probability above 0 and below 1");
        return 0.5;
    }

    double number(DefinitionNode.Mapping node, String key) {
        String text = node.requiredText(key, problems).orElse("");
        try {
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            problems.error(at(node, key), "'" + key + "' must be a number, not '" + text + "'");
            return Double.NaN;
        }
    }

    long count(DefinitionNode.Mapping node, String key) {
        double number = number(node, key);
        if (number >= 0 && number == Math.rint(number)) {
            return (long) number;
        }
        problems.error(at(node, key), "'" + key + "' must be a count");
        return 0;
    }

    /** The hashes under a key, none when it is missing. */
    Set<Long> hashes(DefinitionNode.Mapping node, String key) {
        Set<Long> hashes = new TreeSet<>();
        for (DefinitionNode item : node.items(key, problems)) {
            item.asText("a hash", problems)
                    .flatMap(text -> hash(text, item.at()))
                    .ifPresent(hashes::add);
        }
        return hashes;
    }

    Optional<Long> hash(String text, SourceLocation at) {
        try {
            if (text.startsWith("h")) {
                return Optional.of(Long.parseUnsignedLong(text.substring(1), 36));
            }
        } catch (NumberFormatException e) {
            // said below
        }
        problems.error(at, "'" + text + "' is not the hash of a value");
        return Optional.empty();
    }

    private static SourceLocation at(DefinitionNode.Mapping node, String key) {
        return node.get(key).map(DefinitionNode::at).orElse(node.at());
    }
}
