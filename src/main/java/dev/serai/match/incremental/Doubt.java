package dev.serai.match.incremental;

import dev.serai.record.RecordKey;

/**
 * A question for people: whether two records are the same customer.
 *
 * @param kind such as {@code pair-in-doubt} or {@code bridge}
 * @param one the smaller key
 * @param weight of the pair, in bits
 */
public record Doubt(String kind, RecordKey one, RecordKey other, double weight) {}
