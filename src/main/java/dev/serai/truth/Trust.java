package dev.serai.truth;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each source is right: for an attribute as far as it has claims there, else for all attributes, else as its pool is,
 * else as all are. Each level is the prior of the one below, so that few claims move little.
 */
final class Trust {

    private static final double START = 0.7;
    private static final double LEAST = 0.03;
    private static final double MOST = 0.97;
    /** How many claims the level above counts for. */
    private static final double PRIOR = 4;

    private static final double PRIOR_OF_POOL = 2;

    private final double[] ofPool;
    private final double[] ofSource;
    private final Map<Long, double[]> ofCell = new HashMap<>();

    private Trust(Pools pools, int sources) {
        this.ofPool = new double[pools.count()];
        this.ofSource = new double[sources];
    }

    /** Everybody is trusted alike. */
    static Trust alike(Pools pools, int sources) {
        Trust trust = new Trust(pools, sources);
        Arrays.fill(trust.ofPool, START);
        Arrays.fill(trust.ofSource, START);
        return trust;
    }

    /** Learns from how probable the claimed values are. */
    static Trust learnt(List<Item> contested, Pools pools, int sources, Beliefs beliefs) {
        Trust trust = new Trust(pools, sources);
        double[][] pool = new double[pools.count()][2];
        double[][] source = new double[sources][2];
        Map<Long, double[]> cell = new HashMap<>();
        double[] all = new double[2];
        for (int n = 0; n < contested.size(); n++) {
            Item item = contested.get(n);
            for (int i = 0; i < item.size(); i++) {
                double weight = beliefs.emphasis(n);
                double right = weight * beliefs.probability(n, item.classes()[i]);
                int who = item.sources()[i];
                add(pool[pools.of(who)], right, weight);
                add(source[who], right, weight);
                add(cell.computeIfAbsent(cell(who, item.attribute()), any -> new double[2]), right, weight);
                add(all, right, weight);
            }
        }
        double general = all[1] == 0 ? START : all[0] / all[1];
        for (int i = 0; i < pool.length; i++) {
            trust.ofPool[i] = bounded(pool[i], PRIOR_OF_POOL, general);
        }
        for (int i = 0; i < source.length; i++) {
            double prior = pools.standsAlone(i) ? general : trust.ofPool[pools.of(i)];
            trust.ofSource[i] = bounded(source[i], PRIOR, prior);
        }
        cell.forEach((key, counts) -> trust.ofCell.put(
                key, new double[] {bounded(counts, PRIOR, trust.ofSource[(int) (key >> 32)]), counts[1]}));
        return trust;
    }

    private static void add(double[] counts, double right, double weight) {
        counts[0] += right;
        counts[1] += weight;
    }

    private static double bounded(double[] counts, double prior, double of) {
        return Math.max(LEAST, Math.min(MOST, (counts[0] + prior * of) / (counts[1] + prior)));
    }

    private static long cell(int source, int attribute) {
        return (long) source << 32 | attribute;
    }

    double of(int source, int attribute) {
        double[] own = ofCell.get(cell(source, attribute));
        return own == null ? ofSource[source] : own[0];
    }

    /** How many claims beside others' claims speak about a source and an attribute, copies counted in part. */
    double evidence(int source, int attribute) {
        double[] own = ofCell.get(cell(source, attribute));
        return own == null ? 0 : own[1];
    }

    double of(int source) {
        return ofSource[source];
    }

    double[] ofPools() {
        return ofPool;
    }
}
