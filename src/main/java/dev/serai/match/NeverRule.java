package dev.serai.match;

import dev.serai.record.CanonicalRecord;
import java.util.List;

/**
 * When two records are never one customer: all of its parts are there on both sides and differ.
 *
 * @param text as in the definition
 */
record NeverRule(String text, List<BlockPart> parts) {

    NeverRule {
        parts = List.copyOf(parts);
    }

    boolean forbids(PreparedRecord a, PreparedRecord b) {
        for (BlockPart part : parts) {
            List<String> textsA = part.textsOf(a.keys(part.observed(), part.part()));
            List<String> textsB = part.textsOf(b.keys(part.observed(), part.part()));
            if (textsA.isEmpty() || textsB.isEmpty() || textsA.stream().anyMatch(textsB::contains)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a record could be forbidden anything by this rule. */
    boolean concerns(CanonicalRecord record, List<Comparison> observed) {
        return parts.stream().allMatch(part -> observed.get(part.observed()).fields().stream()
                .anyMatch(record::has));
    }
}
