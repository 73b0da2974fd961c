package dev.serai.match;

/** Logarithms to base 2, the unit of weights. StrictMath, so that a model is the same on every machine. */
final class Bits {

    private static final double LN_2 = StrictMath.log(2);

    private Bits() {}

    static double of(double ratio) {
        return StrictMath.log(ratio) / LN_2;
    }

    static double odds(double probability) {
        return of(probability / (1 - probability));
    }

    static double probability(double bits) {
        return 1 / (1 + StrictMath.exp(-bits * LN_2));
    }
}
