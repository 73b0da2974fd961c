package dev.serai.strategy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Exact decimal arithmetic with one form for equal numbers, so that the same records give the same golden record everywhere. */
public final class Numbers {

    private static final int DIGITS = 4;

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
        return canonical(dividend.divide(divisor, DIGITS, RoundingMode.HALF_EVEN));
    }

    /** One, when the whole is zero. */
    static BigDecimal part(BigDecimal weight, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ONE : quotient(weight, whole);
    }

    static BigDecimal weightOf(List<Contribution> contributions) {
        return canonical(contributions.stream().map(Contribution::weight).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** What is left of a weight after some half-lives, to ten significant digits. */
    public static BigDecimal decayed(BigDecimal weight, double halfLives) {
        BigDecimal factor = new BigDecimal(StrictMath.pow(2, -halfLives), new MathContext(10));
        return canonical(weight.multiply(factor).round(new MathContext(10)));
    }
}
