package dev.serai.strategy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Exact decimal arithmetic with one form for equal numbers, so that the same records give the same golden record everywhere. */
public final class Numbers {

    private static final int DIGITS = 4;
    private static final MathContext TEN = new MathContext(10);

    private Numbers() {}

    /** Without trailing zeros and without an exponent, as a reader of its plain text would have it. */
    public static BigDecimal canonical(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A number in its canonical form; any other value as it is. */
    public static Object canonicalValue(Object value) {
        return value instanceof BigDecimal number ? canonical(number) : value;
    }

    /** Rounded half even to four digits after the point. */
    static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return quotient(dividend, divisor, DIGITS);
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor, int digits) {
        return canonical(dividend.divide(divisor, digits, RoundingMode.HALF_EVEN));
    }

    /** Σ Wᵢ·Dᵢ over contributions that are numbers. */
    static BigDecimal weightedSum(List<Contribution> numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Contribution one : numbers) {
            sum = sum.add(one.weight().multiply(number(one)));
        }
        return canonical(sum);
    }

    /** Σ Wᵢ·Dᵢ / Σ Wᵢ, to four digits or as many as a contribution has: so the mean of equal numbers is that number. */
    static BigDecimal weightedMean(List<Contribution> numbers) {
        int digits = DIGITS;
        for (Contribution one : numbers) {
            digits = Math.max(digits, number(one).scale());
        }
        return quotient(weightedSum(numbers), weightOf(numbers), digits);
    }

    static BigDecimal number(Contribution contribution) {
        return (BigDecimal) contribution.value();
    }

    /** One, when the whole is zero. */
    static BigDecimal part(BigDecimal weight, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ONE : quotient(weight, whole);
    }

    static BigDecimal weightOf(List<Contribution> contributions) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Contribution one : contributions) {
            sum = sum.add(one.weight());
        }
        return canonical(sum);
    }

    /** A weight times a factor, both to ten significant digits. */
    public static BigDecimal times(BigDecimal weight, double factor) {
        return times(weight, new BigDecimal(factor, TEN));
    }

    /** A weight times a factor, to ten significant digits. */
    public static BigDecimal times(BigDecimal weight, BigDecimal factor) {
        return canonical(weight.multiply(factor).round(TEN));
    }
}
