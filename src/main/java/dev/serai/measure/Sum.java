package dev.serai.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A measure and what it is made of. */
public record Sum(String formula, BigDecimal value, List<Term> terms) {

    private static final int DIGITS = 4;

    public Sum {
        terms = List.copyOf(terms);
    }

    /** Σ Wᵢ·Mᵢ. */
    public static Sum of(String formula, List<Term> terms) {
        return new Sum(formula, plain(total(terms)), terms);
    }

    /** Σ Wᵢ·Mᵢ / Σ Wᵢ; 0 when there is no weight. */
    public static Sum mean(String formula, List<Term> terms) {
        BigDecimal weights = terms.stream().map(Term::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean =
                weights.signum() == 0 ? BigDecimal.ZERO : total(terms).divide(weights, DIGITS, RoundingMode.HALF_EVEN);
        return new Sum(formula, plain(mean), terms);
    }

    private static BigDecimal total(List<Term> terms) {
        return terms.stream().map(Term::getProduct).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal rounded = number.setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
