package dev.serai.comparator;

/**
 * One degree of agreement.
 *
 * @param m how often records of one customer agree to this degree, as far as is known before anything was learned
 * @param u how often records of different customers do
 * @param term position of the term whose frequency matters at this level, or -1
 * @param share how much of the frequency's weight counts: 1 where the terms are equal, less where they are similar
 */
public record Level(String name, double m, double u, int term, double share) {

    public static Level of(String name, double m, double u) {
        return new Level(name, m, u, -1, 0);
    }

    /** A level at which the first term is equal on both sides. */
    public static Level exact(String name, double m, double u) {
        return new Level(name, m, u, 0, 1);
    }
}
