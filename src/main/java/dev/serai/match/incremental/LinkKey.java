package dev.serai.match.incremental;

import java.util.List;

/**
 * A key by which records meet: those that share one are compared.
 *
 * @param hash of the rule and the values; never equal to a narrower hash
 * @param rule the number of the blocking rule
 * @param narrower the hashes by which the records of this key meet when it is capped; who shares one of them shares this key
 */
public record LinkKey(long hash, short rule, List<Long> narrower) {

    public LinkKey {
        narrower = List.copyOf(narrower);
    }
}
