package dev.serai.store;

import dev.serai.match.incremental.Doubt;
import dev.serai.match.incremental.Proposals;
import dev.serai.record.RecordKey;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps matching's questions for people in PostgreSQL. */
public final class PostgresMatchProposals implements Proposals {

    private static final String OPEN_ABOUT = """
            FROM unnest(?, ?) AS k (partner, source_key)
            CROSS JOIN LATERAL
                 (SELECT * FROM match_proposal WHERE state = 'OPEN'
                    AND entity = ? AND a_partner = k.partner AND a_key = k.source_key
                  UNION ALL
                  SELECT * FROM match_proposal WHERE state = 'OPEN'
                    AND entity = ? AND b_partner = k.partner AND b_key = k.source_key) open
            """;

    private static final String ASKED =
            "SELECT DISTINCT open.id, a_partner, a_key, b_partner, b_key " + OPEN_ABOUT + " ORDER BY open.id";

    private static final String TAKE_BACK = "UPDATE match_proposal SET state = 'OBSOLETE', last_at = now()"
            + " WHERE NOT key = ANY (?) AND id IN (SELECT open.id " + OPEN_ABOUT + ")";

    private static final String RAISE = """
            INSERT INTO match_proposal (entity, key, kind, a_partner, a_key, b_partner, b_key, weight, epoch)
            SELECT ?, d.key, d.kind, d.a_partner, d.a_key, d.b_partner, d.b_key, d.weight::float8, ?
            FROM unnest(?, ?, ?, ?, ?, ?, ?) AS d (key, kind, a_partner, a_key, b_partner, b_key, weight)
            ON CONFLICT (entity, key) DO UPDATE
            SET kind = excluded.kind, weight = excluded.weight, epoch = excluded.epoch, last_at = now(),
                state = CASE WHEN match_proposal.state = 'OBSOLETE' THEN 'OPEN' ELSE match_proposal.state END
            WHERE match_proposal.state = 'OBSOLETE' OR match_proposal.weight <> excluded.weight
               OR match_proposal.kind <> excluded.kind
            """;

    private final JdbcTemplate jdbc;
    private final String entity;
    private final int epoch;

    public PostgresMatchProposals(DataSource dataSource, PostgresEpochs.Tables tables) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.entity = tables.entity();
        this.epoch = tables.epoch();
    }

    @Override
    public void raise(Collection<RecordKey> about, List<Doubt> doubts) {
        List<RecordKey> sorted = about.stream().sorted().toList();
        List<Doubt> distinct = distinct(asAsked(sorted, doubts));
        if (!sorted.isEmpty()) {
            jdbc.update(
                    TAKE_BACK,
                    Column.texts(distinct, PostgresMatchProposals::key),
                    Column.texts(sorted, RecordKey::partner),
                    Column.texts(sorted, RecordKey::sourceKey),
                    entity,
                    entity);
        }
        if (!distinct.isEmpty()) {
            jdbc.update(
                    RAISE,
                    entity,
                    epoch,
                    Column.texts(distinct, PostgresMatchProposals::key),
                    Column.texts(distinct, Doubt::kind),
                    Column.texts(distinct, doubt -> doubt.one().partner()),
                    Column.texts(distinct, doubt -> doubt.one().sourceKey()),
                    Column.texts(distinct, doubt -> doubt.other().partner()),
                    Column.texts(distinct, doubt -> doubt.other().sourceKey()),
                    Column.texts(distinct, doubt -> Double.toString(doubt.weight())));
        }
    }

    private record Pair(RecordKey one, RecordKey other) {}

    /** A question that is open about two groups stays the question about the same two records, whoever joins either. */
    private List<Doubt> asAsked(List<RecordKey> about, List<Doubt> doubts) {
        if (about.isEmpty() || doubts.stream().allMatch(doubt -> doubt.alsoOne().isEmpty())) {
            return doubts;
        }
        List<Pair> asked = jdbc.query(
                ASKED,
                (row, index) -> new Pair(
                        new RecordKey(row.getString(2), entity, row.getString(3)),
                        new RecordKey(row.getString(4), entity, row.getString(5))),
                Column.texts(about, RecordKey::partner),
                Column.texts(about, RecordKey::sourceKey),
                entity,
                entity);
        return doubts.stream()
                .map(doubt -> asked.stream()
                        .filter(pair -> doubt.isBetween(pair.one(), pair.other()))
                        .findFirst()
                        .map(pair -> doubt.about(pair.one(), pair.other()))
                        .orElse(doubt))
                .toList();
    }

    /** One question for each pair, doubtful in one or more ways. In the order of their keys, so that two workers never wait for each other crosswise. */
    private static List<Doubt> distinct(List<Doubt> doubts) {
        java.util.Map<String, Doubt> byKey = new java.util.TreeMap<>();
        doubts.forEach(doubt -> byKey.merge(key(doubt), doubt, PostgresMatchProposals::ofBothKinds));
        return List.copyOf(byKey.values());
    }

    private static Doubt ofBothKinds(Doubt a, Doubt b) {
        String kinds = Stream.of(a.kind(), b.kind())
                .flatMap(kind -> Stream.of(kind.split(" ")))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        return new Doubt(kinds, a.one(), a.other(), Math.min(a.weight(), b.weight()));
    }

    /** One question for each pair, whatever made it doubtful. */
    private static String key(Doubt doubt) {
        String pair = String.join(
                "\u001f",
                doubt.one().partner(),
                doubt.one().sourceKey(),
                doubt.other().partner(),
                doubt.other().sourceKey());
        return dev.serai.record.ContentHash.of(pair.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }
}
