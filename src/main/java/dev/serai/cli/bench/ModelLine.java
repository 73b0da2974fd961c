package dev.serai.cli.bench;

import dev.serai.definition.Problems;
import dev.serai.exchange.Intakes;
import dev.serai.match.DeterministicMatcher;
import dev.serai.match.Evaluation;
import dev.serai.match.MatchDefinition;
import dev.serai.match.MatchModel;
import dev.serai.match.Matcher;
import dev.serai.match.incremental.EpochMatcher;
import dev.serai.match.incremental.Epochs;
import dev.serai.match.incremental.ModelTexts;
import dev.serai.match.incremental.ResolverModel;
import dev.serai.merge.MergeDefinition;
import dev.serai.merge.Merger;
import dev.serai.merge.WeightedMerger;
import dev.serai.record.Batch;
import dev.serai.record.EntitySchema;
import dev.serai.record.Intake;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import dev.serai.store.LinkStores;
import dev.serai.store.PostgresEpochs;
import dev.serai.store.PostgresGoldenRecords;
import dev.serai.store.PostgresIntakes;
import dev.serai.store.PostgresSourceRecords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does with a batch what the hub's pipeline does where a model matches. */
final class ModelLine {

    private static final double NANOS_PER_MILLI = 1e6;

    private final JdbcTemplate jdbc;
    private final Intakes intakes;
    private final Matcher matcher;
    private final Merger merger;
    private final TransactionTemplate transaction;

    ModelLine(BenchDefinitions definitions, DataSource database, MatchModel model) {
        MatchDefinition definition = definition(definitions);
        EntitySchema schema = definition.schema();
        MergeDefinition merge =
                Objects.requireNonNull(definitions.set().merging().get(BenchDefinitions.ENTITY));
        Epochs.Wanted wanted = ModelTexts.wanted(definition, text(), model.write());
        LinkStores stores = new LinkStores(database, schema, texts -> ResolverModel.of(texts, schema));
        this.jdbc = new JdbcTemplate(database);
        this.intakes = new PostgresIntakes(database);
        this.matcher = new EpochMatcher(
                new PostgresEpochs(database, entity -> schema),
                wanted,
                stores::matcher,
                new DeterministicMatcher(definition, new PostgresSourceRecords(database, schema)));
        this.merger = new WeightedMerger(merge, new PostgresGoldenRecords(database, schema));
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    static MatchDefinition definition(BenchDefinitions definitions) {
        EntitySchema schema = Objects.requireNonNull(
                        definitions.set().entities().get(BenchDefinitions.ENTITY))
                .schema();
        Problems problems = new Problems();
        return MatchDefinition.read("model.match.yaml", text(), schema, problems)
                .orElseThrow(() -> new IllegalStateException(problems.all().toString()));
    }

    private static String text() {
        try (InputStream stream = ModelLine.class.getResourceAsStream("/bench/model.match.yaml")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest version of each record. */
    static List<SourceRecord> newest(List<SourceRecord> records) {
        Map<RecordKey, SourceRecord> newest = new LinkedHashMap<>();
        records.forEach(record ->
                newest.merge(record.key(), record, (a, b) -> b.version().isNewerThan(a.version()) ? b : a));
        return List.copyOf(newest.values());
    }

    void feed(Batch batch) {
        transaction.executeWithoutResult(status -> {
            if (intakes.store(batch)) {
                merger.merge(matcher.match(batch).clusters());
            }
        });
    }

    long rows() {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT sum(accepted + rejected) FROM intake_batch", Long.class));
    }

    /** Feeds records one by one. */
    String latencies(List<SourceRecord> records, int most) {
        List<SourceRecord> some = records.subList(0, Math.min(most, records.size()));
        double[] millis = new double[some.size()];
        for (int i = 0; i < some.size(); i++) {
            SourceRecord record = some.get(i);
            Batch batch = new Batch(UUID.randomUUID(), single(record), i, List.of(record), List.of());
            long began = System.nanoTime();
            feed(batch);
            millis[i] = (System.nanoTime() - began) / NANOS_PER_MILLI;
        }
        Arrays.sort(millis);
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, worst %.1f ms",
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.99)],
                millis[millis.length - 1]);
    }

    private static Intake single(SourceRecord record) {
        return new Intake(
                UUID.randomUUID(),
                record.key().partner(),
                record.key().partner() + "/customers.in",
                record.key().entity(),
                "single",
                Instant.now(),
                record.lineage().revision());
    }

    /** How well the customers that were found agree with those that were made. */
    String against(CustomerFiles customers) throws IOException {
        Map<String, Long> truth = new HashMap<>();
        customers.eachRow((partner, key, person) -> truth.put(partner + ' ' + key, person));
        Map<Long, List<String>> found = new HashMap<>();
        jdbc.query("SELECT partner, source_key, golden_id FROM source_record WHERE golden_id <> 0", row -> {
            found.computeIfAbsent(row.getLong(3), any -> new ArrayList<>(2))
                    .add(row.getString(1) + ' ' + row.getString(2));
        });
        return Evaluation.of(found.values(), truth).toString();
    }

    String sizes() {
        return jdbc.queryForObject(
                "SELECT count(*) || ' records, ' || count(DISTINCT golden) || ' customers, largest component '"
                        + " || (SELECT max(n) FROM (SELECT count(*) AS n FROM match_node_1 GROUP BY component) c)"
                        + " || ', capped keys ' || (SELECT count(*) FROM match_capped WHERE capped)"
                        + " FROM match_node_1",
                String.class);
    }
}
