package dev.serai.match.incremental;

import dev.serai.record.SourceRecord;
import java.util.List;
import java.util.Random;

/** What tests of other rooms need of the toy model. */
public final class ToyLine {

    private ToyLine() {}

    public static LinkModel model(int cap) {
        return new ToyModel(cap);
    }

    /** Records of few people with many versions and deletions, over a cap that keys cross in both directions. */
    public static List<SourceRecord> records(int count, int people, long seed) {
        Random random = new Random(seed);
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> StreamEqualsBatchTest.record(random, people))
                .toList();
    }
}
