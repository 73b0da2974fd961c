package dev.serai.match;

import java.util.List;

/**
 * One part of a blocking rule.
 *
 * @param observed position in {@link MatchDefinition#observed}
 * @param part a part of the comparator, or empty for the whole value
 * @param prefix how many characters of it count, or 0 for all
 */
record BlockPart(int observed, String part, int prefix) {

    /** The texts of a record; a text shorter than the prefix counts whole. */
    List<String> textsOf(List<String> keys) {
        if (prefix == 0) {
            return keys;
        }
        return keys.stream()
                .map(key -> key.substring(0, Math.min(prefix, key.length())))
                .distinct()
                .toList();
    }

    /** As in the definition, such as {@code name.last:3}. */
    String describe(List<Comparison> observed) {
        return observed.get(this.observed).name()
                + (part.isEmpty() ? "" : "." + part)
                + (prefix == 0 ? "" : ":" + prefix);
    }
}
