package dev.serai.merge;

import dev.serai.strategy.Numbers;
import java.math.BigDecimal;

/**
 * What a weight is made of.
 *
 * @param base the partner's weight for the field
 * @param age what age leaves
 * @param quality less than 1 for a value that failed a check
 * @param match how sure matching is of the record
 * @param confirmed less than 1 when too few partners say the same
 */
record Factors(BigDecimal base, double age, BigDecimal quality, double match, BigDecimal confirmed) {

    static Factors plain(BigDecimal base) {
        return new Factors(base, 1, BigDecimal.ONE, 1, BigDecimal.ONE);
    }

    Factors confirmedBy(BigDecimal factor) {
        return new Factors(base, age, quality, match, factor);
    }

    Factors barred() {
        return new Factors(base, age, BigDecimal.ZERO, match, confirmed);
    }

    BigDecimal weight() {
        BigDecimal weight = age == 1 ? base : Numbers.times(base, age);
        if (quality.compareTo(BigDecimal.ONE) != 0) {
            weight = Numbers.times(weight, quality);
        }
        if (match != 1) {
            weight = Numbers.times(weight, match);
        }
        return confirmed.compareTo(BigDecimal.ONE) == 0 ? weight : Numbers.times(weight, confirmed);
    }
}
