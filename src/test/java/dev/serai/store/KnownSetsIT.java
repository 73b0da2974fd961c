package dev.serai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.serai.match.Constraints;
import dev.serai.match.Customers;
import dev.serai.match.Evaluation;
import dev.serai.match.KnownSet;
import dev.serai.match.Learner;
import dev.serai.match.MatchModel;
import dev.serai.match.Partition;
import dev.serai.match.RecordSet;
import dev.serai.match.Resolver;
import dev.serai.match.incremental.Epochs;
import dev.serai.match.incremental.ResolverModel;
import dev.serai.merge.MergeDefinition;
import dev.serai.record.Batch;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Records of which it is known who is who, streamed through matching and merging on a database with a learned model. */
class KnownSetsIT {

    private static final long SEED = 3;

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void aThousandPeopleEndAsInOneBatch() throws Exception {
        assumeThat(KnownSet.isThere("febrl/dataset1.csv"))
                .as("the public set is not on this machine")
                .isTrue();
        KnownSet set = KnownSet.febrl(1);
        assertThat(streamed(set).f1()).isGreaterThanOrEqualTo(0.995);
    }

    @Test
    @EnabledIfSystemProperty(named = "serai.test.large", matches = "true")
    void fiveThousandPeopleEndAsInOneBatch() throws Exception {
        assumeThat(KnownSet.isThere("febrl/dataset3.csv")).isTrue();
        assertThat(streamed(KnownSet.febrl(3)).f1()).isGreaterThanOrEqualTo(0.996);
    }

    private Evaluation streamed(KnownSet set) throws Exception {
        Resolver resolver = new Resolver(set.definition, Learner.learn(set.definition, set.records));
        EpochLine line = line(set, resolver.model());
        List<SourceRecord> noisy = new ArrayList<>(set.records);
        Random random = new Random(SEED);
        for (SourceRecord record : set.records) {
            if (random.nextInt(10) == 0) {
                noisy.add(earlier(record, set.records.get(random.nextInt(set.records.size()))));
            }
        }
        List<Batch> batches = IncrementalMatchingIT.batches(noisy, random, 200);
        line.feed(batches, 2);
        line.assertSound();

        Set<Set<RecordKey>> clusters = line.state().keySet();
        assertThat(clusters).isEqualTo(inOneBatch(set, resolver));
        return Evaluation.of(clusters, set.truth);
    }

    /** A version before this one that said somebody else's things. */
    private static SourceRecord earlier(SourceRecord record, SourceRecord other) {
        return new SourceRecord(
                record.key(),
                new dev.serai.record.RecordVersion(
                        record.version().number() - 1, other.version().content()),
                other.content(),
                record.lineage());
    }

    private static Set<Set<RecordKey>> inOneBatch(KnownSet set, Resolver resolver) {
        RecordSet records = RecordSet.of(set.records, resolver);
        Partition partition = records.partition(Constraints.NONE);
        Set<Set<RecordKey>> clusters = new HashSet<>();
        partition.clusters().forEach(cluster -> {
            Set<RecordKey> keys = new TreeSet<>();
            cluster.forEach(position -> keys.add(records.records().get(position).key()));
            clusters.add(keys);
        });
        return clusters;
    }

    private EpochLine line(KnownSet set, MatchModel model) {
        ResolverModel resolver = new ResolverModel(new Resolver(set.definition, model));
        return new EpochLine(
                database,
                new Epochs.Wanted("customer", model.version(), "", null),
                epoch -> resolver,
                MergeDefinition.usual(set.definition.schema(), Map.of("febrl", java.math.BigDecimal.ONE)));
    }

    static Batch batch(List<SourceRecord> records) {
        return Customers.batch(records);
    }
}
