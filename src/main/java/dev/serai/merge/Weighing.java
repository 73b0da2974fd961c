package dev.serai.merge;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much a record's word counts for a field: W · decay(age) · q · k · c.
 *
 * @param base W: the weight of each partner; one that is not named weighs 1
 * @param decay what age leaves of it, or null when age does not matter
 * @param doubtful q: the factor of a value that failed a check and was kept, zero to bar it
 * @param confirmation c: what too few partners make of it, or null when one is enough
 * @param byMatch whether k counts: how sure matching is of the record
 * @param ageFrom microseconds since 1970 from which age is counted, or null to count from the newest record of the customer
 */
record Weighing(
        Map<String, BigDecimal> base,
        @Nullable Decay decay,
        BigDecimal doubtful,
        @Nullable Confirmation confirmation,
        boolean byMatch,
        @Nullable Long ageFrom) {

    Weighing {
        base = Map.copyOf(base);
    }

    static Weighing plain(Map<String, BigDecimal> base, boolean byMatch) {
        return new Weighing(base, null, BigDecimal.ZERO, null, byMatch, null);
    }

    BigDecimal of(String partner) {
        return base.getOrDefault(partner, BigDecimal.ONE);
    }

    Weighing with(Map<String, BigDecimal> weights) {
        Map<String, BigDecimal> all = new HashMap<>(base);
        all.putAll(weights);
        return new Weighing(all, decay, doubtful, confirmation, byMatch, ageFrom);
    }
}
