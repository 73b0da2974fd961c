package dev.serai.match.incremental;

import dev.serai.match.StoredRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What another partition of the same records would do to golden ids.
 *
 * @param now customers as they are
 * @param then customers as they would be
 * @param joins golden numbers of which records would come together
 * @param splits golden numbers whose records would part
 */
public record PartitionDifference(int now, int then, List<Set<Long>> joins, Set<Long> splits) {

    /**
     * Compares golden ids as they are with clusters as they would be.
     *
     * @param clusters positions in {@code records}, each in exactly one
     */
    public static PartitionDifference of(List<StoredRecord> records, List<List<Integer>> clusters) {
        Map<Long, Integer> parts = new TreeMap<>();
        List<Set<Long>> joins = new ArrayList<>();
        for (List<Integer> cluster : clusters) {
            Set<Long> together = new TreeSet<>();
            cluster.forEach(position -> together.add(records.get(position).golden()));
            together.forEach(number -> parts.merge(number, 1, Integer::sum));
            if (together.size() > 1) {
                joins.add(together);
            }
        }
        Set<Long> splits = new TreeSet<>();
        parts.forEach((number, count) -> {
            if (count > 1) {
                splits.add(number);
            }
        });
        return new PartitionDifference(parts.size(), clusters.size(), joins, splits);
    }

    /** Golden ids of which subscribers would hear: each once. */
    public int touched() {
        Set<Long> touched = new HashSet<>(splits);
        joins.forEach(touched::addAll);
        return touched.size();
    }
}
