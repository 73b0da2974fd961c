package dev.serai.mapping;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a source is packed.
 *
 * @param file which file of a zip is meant, or null for its only one
 */
record Packing(Kind kind, @Nullable Pattern file) {

    /** By the first bytes. */
    static final Packing DETECTED = new Packing(Kind.DETECTED, null);

    /** The ways that are known. */
    enum Kind {
        DETECTED,
        NONE,
        GZIP,
        ZIP
    }

    /** Compiles a file name in which * stands for any characters and ? for one. */
    static Pattern named(String name) {
        StringBuilder pattern = new StringBuilder();
        for (String part : name.split("(?<=[*?])|(?=[*?])", -1)) {
            pattern.append(part.equals("*") ? "[^/]*" : part.equals("?") ? "[^/]" : Pattern.quote(part));
        }
        return Pattern.compile(pattern.toString());
    }
}
