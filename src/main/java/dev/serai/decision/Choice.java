package dev.serai.decision;

import dev.serai.record.ContentHash;
import dev.serai.record.RecordKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One of the answers of a proposal. It names the records that say it, not what they say: values of people stay where they
 * are, and are looked up when somebody may see them.
 *
 * @param key short, for people and programs: {@code a}, {@code b}, {@code same}, {@code different}
 * @param value a hash of what is said; two choices of a proposal never have the same
 * @param from the records that say it, one whose words stand for all first; or for a link the records that it is about
 * @param weight the sum of their weights in the merge; for a link how likely it is, 0 to 1
 */
public record Choice(String key, Meaning meaning, ContentHash value, List<RecordKey> from, BigDecimal weight) {

    /** What happens when it is accepted. */
    public enum Meaning {
        /** The value is pinned. */
        VALUE,
        /** The field stays empty; said by nobody. */
        NONE,
        /** The records are one customer. */
        SAME,
        /** The records are different customers. */
        DIFFERENT
    }

    public Choice {
        from = List.copyOf(from);
    }

    /** The partners that say it. */
    public Set<String> partners() {
        Set<String> partners = new TreeSet<>();
        from.forEach(record -> partners.add(record.partner()));
        return partners;
    }
}
