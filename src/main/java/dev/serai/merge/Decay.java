package dev.serai.merge;

import java.time.Duration;

/**
 * How a value loses weight with age.
 *
 * @param over the period of the curve
 * @param to the part of the weight below which age alone never takes it
 */
record Decay(Curve curve, Duration over, double to) {

    private static final double MICROS = 1e6;

    Decay {
        if (over.isNegative() || over.isZero() || !(to >= 0 && to < 1)) {
            throw new IllegalArgumentException("a decay needs a period, and an end from 0 to below 1");
        }
    }

    /** The factor at an age in microseconds, from 1 down to {@code to}. */
    double factor(long age) {
        return age <= 0 ? 1 : to + (1 - to) * curve.left(age / (over.toSeconds() * MICROS));
    }
}
