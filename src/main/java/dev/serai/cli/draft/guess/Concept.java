package dev.serai.cli.draft.guess;

import dev.serai.record.FieldPath;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that partners have a column for.
 *
 * @param type of the canonical fields that it fills, or null for any
 * @param leaves the last parts of the paths of those fields; none for any
 * @param part its place among the parts of one field, or 0 when it is a whole
 * @param role null when it fills a field; else what it is instead
 * @param words its names, each as a list of words
 */
record Concept(
        String name,
        @Nullable String type,
        Set<String> leaves,
        int part,
        @Nullable String role,
        List<List<String>> words) {

    static final String KEY = "key";
    static final String VERSION = "version";

    Concept {
        leaves = Set.copyOf(leaves);
        words = List.copyOf(words);
    }

    boolean fills(FieldPath path, String fieldType) {
        return role == null
                && (type == null || type.equals(fieldType))
                && (leaves.isEmpty() || leaves.contains(path.leaf()));
    }

    boolean isPart() {
        return part > 0;
    }

    /** True when the columns of both may stand together for one field. */
    boolean isOfOneFieldWith(Concept other) {
        String own = name.substring(0, Math.max(0, name.indexOf('.')));
        return !own.isEmpty() && other.name.startsWith(own + ".");
    }
}
