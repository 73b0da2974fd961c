package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.function.Cleanser;
import dev.serai.function.InvalidValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cleanses what the definition itself contains, so that it is checked once and costs nothing for a row. */
final class Constants {

    private final Cleanser cleanser;
    private final @Nullable String region;
    private final Problems problems;

    Constants(Cleanser cleanser, @Nullable String region, Problems problems) {
        this.cleanser = cleanser;
        this.region = region;
        this.problems = problems;
    }

    /** The value, or null with an error that names {@code what}. */
    @Nullable
    Object read(DefinitionNode node, String what) {
        Optional<String> text = node.asText(what, problems);
        Object value = text.map(this::cleansed).orElse(null);
        if (value instanceof InvalidValue invalid) {
            problems.error(node.at(), what + " is not valid here: " + invalid.reason());
            return null;
        }
        if (value == null && text.isPresent()) {
            problems.error(node.at(), what + " means that there is no value");
        }
        return value;
    }

    /** The value of a text, null when it means none, or an InvalidValue. */
    @Nullable
    Object cleansed(String text) {
        return cleanser.cleanse(text, region);
    }
}
