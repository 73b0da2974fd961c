package dev.serai.match;

import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Matches a whole set of records in memory at once, without a store: for trying, learning and measuring. */
public final class RecordSet {

    private final Resolver resolver;
    private final List<PreparedRecord> records;
    private final Candidates candidates;
    private final List<Edge> edges;

    private RecordSet(Resolver resolver, List<PreparedRecord> records) {
        this.resolver = resolver;
        this.candidates = Candidates.of(records, resolver);
        this.records = records.stream()
                .map(record -> record.without(candidates::isCapped))
                .toList();
        this.edges = weigh();
    }

    /**
     * Prepares records, finds their candidate pairs and weighs these.
     *
     * @param records of one entity, each key once, in any order
     */
    public static RecordSet of(List<SourceRecord> records, Resolver resolver) {
        List<PreparedRecord> prepared = new ArrayList<>(records.size());
        records.forEach(record -> prepared.add(resolver.prepare(record.key(), record.content())));
        prepared.sort(Comparator.comparing(PreparedRecord::key));
        return new RecordSet(resolver, prepared);
    }

    private List<Edge> weigh() {
        List<Edge> found = new ArrayList<>();
        double store = resolver.definition().thresholds().store();
        for (long pair : candidates.pairs()) {
            int a = Candidates.first(pair);
            int b = Candidates.second(pair);
            double weight = resolver.weightFrom(store, records.get(a), records.get(b));
            if (weight >= store) {
                found.add(new Edge(a, b, weight));
            }
        }
        return List.copyOf(found);
    }

    /** In ascending order of their keys. */
    public List<PreparedRecord> records() {
        return records;
    }

    public List<Edge> edges() {
        return edges;
    }

    Resolver resolver() {
        return resolver;
    }

    Candidates candidates() {
        return candidates;
    }

    public Partition partition(Constraints constraints) {
        return Partition.of(records, edges, constraints, resolver);
    }

    /** The keys of the records of each customer. */
    public List<List<RecordKey>> keys(Partition partition) {
        return partition.clusters().stream()
                .map(cluster -> cluster.stream().map(i -> records.get(i).key()).toList())
                .toList();
    }
}
