package dev.serai.truth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out whom to trust from agreement alone: whoever agrees with the trusted is trusted, and what the trusted say is true.
 * Begins with equal trust, which is a majority vote, and goes back and forth until trust stays as it is. Deterministic.
 */
public final class Discovery {

    private static final int ROUNDS = 20;
    /** How long nobody is suspected of copying, where trust comes first. */
    private static final int ROUNDS_OF_TRUST = 6;

    private static final double CALM = 1e-3;

    /** By what part suspicion must explain the claims better before it is believed. */
    private static final double CLEARLY = 0.005;

    private final List<Item> contested;
    private final int sources;
    private final Pools pools;
    private final double[] falseValues;

    private Discovery(List<Item> contested, int sources, Pools pools, double[] falseValues) {
        this.contested = contested;
        this.sources = sources;
        this.pools = pools;
        this.falseValues = falseValues;
    }

    public static Findings of(Claims claims) {
        Items items = Items.of(claims);
        List<Item> contested = items.all().stream()
                .filter(item -> item.isContested() || item.decided() != Item.UNDECIDED)
                .toList();
        Discovery discovery = new Discovery(
                contested, items.sources().size(), Pools.of(contested, items.sources()), items.falseValues());
        Solution trusting = discovery.from(false);
        Solution wary = discovery.from(true);
        Solution best = wary.fit > trusting.fit + CLEARLY * Math.abs(trusting.fit) ? wary : trusting;
        Map<Claims.Key, Verdict> verdicts = new HashMap<>();
        for (Item item : items.all()) {
            verdicts.put(item.key(), Verdict.of(item, best.trust, best.copying, discovery.falseValues));
        }
        return new Findings(items, contested.size(), best.trust, best.copying, verdicts);
    }

    /** @param fit how probable the claims are if this is how things are, as a logarithm */
    private record Solution(Trust trust, Copying copying, double fit) {}

    /**
     * Goes back and forth from one beginning. Where it ends depends on whether those who always agree are first taken for
     * well-informed or for copiers; so both are tried, and the claims themselves decide between the two.
     */
    private Solution from(boolean wary) {
        Trust trust = Trust.alike(pools, sources);
        Copying copying = wary ? Copying.of(contested, pools, trust.ofPools(), falseValues) : Copying.none(pools);
        Beliefs beliefs = Beliefs.of(contested, trust, copying, falseValues);
        double moved = 1;
        for (int round = 0; round < ROUNDS && (moved > CALM || round <= ROUNDS_OF_TRUST); round++) {
            Trust before = trust;
            trust = Trust.learnt(contested, pools, sources, beliefs);
            moved = moved(before, trust, sources);
            if (wary || round >= ROUNDS_OF_TRUST) {
                copying = Copying.of(contested, pools, trust.ofPools(), falseValues);
            }
            beliefs = Beliefs.of(contested, trust, copying, falseValues);
        }
        return new Solution(trust, copying, Fit.of(contested, trust, copying, falseValues));
    }

    private static double moved(Trust before, Trust after, int sources) {
        double most = 0;
        for (int source = 0; source < sources; source++) {
            most = Math.max(most, Math.abs(before.of(source) - after.of(source)));
        }
        return most;
    }
}
