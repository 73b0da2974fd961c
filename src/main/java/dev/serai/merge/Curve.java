package dev.serai.merge;

/** How trust wears off between a value's birth and the end of a period, x going from 0 to 1. */
enum Curve {
    /** Evenly. */
    LINEAR {
        @Override
        double left(double x) {
            return Math.max(0, 1 - x);
        }
    },
    /** Fast at first, slowly later: for what changes often. */
    RISL {
        @Override
        double left(double x) {
            return Math.max(0, 1 - x) * Math.max(0, 1 - x);
        }
    },
    /** Slowly at first, fast later: for what holds for long and then ends. */
    SIRL {
        @Override
        double left(double x) {
            return Math.max(0, 1 - x * x);
        }
    },
    /** By half in each period, without an end. */
    HALF_LIFE {
        @Override
        double left(double x) {
            return StrictMath.pow(2, -x);
        }
    };

    /** What is left of 1 at x periods, falling from 1 towards 0. */
    abstract double left(double x);

    /** As it is written in definitions, such as {@code half-life}. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
