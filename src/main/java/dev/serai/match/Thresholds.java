package dev.serai.match;

/**
 * Where the lines are drawn, in bits.
 *
 * @param automatic from here on two records are one customer without doubt
 * @param edge from here on two records may be one, and clusters grow along it; below {@code automatic} with a proposal to look
 * @param cluster the least mean weight between all records of two clusters that become one
 * @param store edges from here on are kept
 * @param largestBlock a key that more records share brings nobody together
 * @param largestComponent more records that hang together are looked at more strictly
 */
public record Thresholds(
        double automatic, double edge, double cluster, double store, int largestBlock, int largestComponent) {

    static final Thresholds USUAL = new Thresholds(6.6, 0, -2, -4, 500, 200);

    /** Weights further from 0 count as this much in a mean. */
    double cap() {
        return 12;
    }
}
