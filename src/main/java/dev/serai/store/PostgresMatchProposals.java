package dev.serai.store;

import dev.serai.match.incremental.Doubt;
import dev.serai.match.incremental.Proposals;
import dev.serai.record.RecordKey;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps matching's questions for people in PostgreSQL. */
public final class PostgresMatchProposals implements Proposals {

    private static final String TAKE_BACK = """
            UPDATE match_proposal SET state = 'OBSOLETE', last_at = now()
            WHERE NOT key = ANY (?) AND id IN
              (SELECT open.id
               FROM unnest(?, ?) AS k (partner, source_key)
               CROSS JOIN LATERAL
                    (SELECT id FROM match_proposal WHERE state = 'OPEN'
                       AND entity = ? AND a_partner = k.partner AND a_key = k.source_key
                     UNION ALL
                     SELECT id FROM match_proposal WHERE state = 'OPEN'
                       AND entity = ? AND b_partner = k.partner AND b_key = k.source_key) open)
            """;

    private static final String RAISE = """
            INSERT INTO match_proposal (entity, key, kind, a_partner, a_key, b_partner, b_key, weight, epoch)
            SELECT ?, d.key, d.kind, d.a_partner, d.a_key, d.b_partner, d.b_key, d.weight::float8, ?
            FROM unnest(?, ?, ?, ?, ?, ?, ?) AS d (key, kind, a_partner, a_key, b_partner, b_key, weight)
            ON CONFLICT (entity, key) DO UPDATE
            SET weight = excluded.weight, epoch = excluded.epoch, last_at = now(),
                state = CASE WHEN match_proposal.state = 'OBSOLETE' THEN 'OPEN' ELSE match_proposal.state END
            WHERE match_proposal.state = 'OBSOLETE' OR match_proposal.weight <> excluded.weight
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
        List<Doubt> distinct = distinct(doubts);
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

    /** In the order of their keys, so that two workers never wait for each other crosswise. */
    private static List<Doubt> distinct(List<Doubt> doubts) {
        java.util.Map<String, Doubt> byKey = new java.util.TreeMap<>();
        doubts.forEach(doubt -> byKey.put(key(doubt), doubt));
        return List.copyOf(byKey.values());
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
