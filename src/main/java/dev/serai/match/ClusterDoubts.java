package dev.serai.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds what is suspicious about one cluster: what alone holds two groups together, two values of what can have but one. */
final class ClusterDoubts {

    private static final int SMALLEST_WITH_BRIDGE = 4;
    /** Of larger clusters each pair would be looked at too often. */
    static final int LARGEST = 200;

    private final List<Integer> cluster;
    private final PairWeights weights;
    private final Supplier<Links> links;
    private @Nullable Links found;

    /** @param cluster numbers of at least two records and at most {@link #LARGEST} */
    ClusterDoubts(List<Integer> cluster, PairWeights weights, Supplier<Links> links) {
        this.cluster = cluster;
        this.weights = weights;
        this.links = links;
    }

    List<Suspicion> all() {
        List<Suspicion> all = new ArrayList<>();
        contradiction().ifPresent(all::add);
        if (cluster.size() >= SMALLEST_WITH_BRIDGE) {
            all.addAll(new Bridges(links()).all());
        }
        return all;
    }

    /** The first pair with two values of which nobody said that it is one customer, so that a cluster is shown once. */
    private Optional<Suspicion> contradiction() {
        for (int x = 0; x < cluster.size(); x++) {
            for (int y = x + 1; y < cluster.size(); y++) {
                if (contradict(x, y) && !links().isDecided(x, y)) {
                    return Optional.of(new Suspicion(
                            Suspicion.Kind.CONFLICT,
                            links().keys(x, against(y)),
                            links().keys(y, against(x)),
                            links().weight(x, y)));
                }
            }
        }
        return Optional.empty();
    }

    /** Worked out when first asked for: about most customers there is nothing to ask. */
    private Links links() {
        Links known = found == null ? links.get() : found;
        found = known;
        return known;
    }

    private List<Integer> against(int record) {
        return IntStream.range(0, cluster.size())
                .filter(other -> other != record && contradict(record, other))
                .boxed()
                .toList();
    }

    private boolean contradict(int x, int y) {
        return weights.contradict(cluster.get(x), cluster.get(y));
    }
}
