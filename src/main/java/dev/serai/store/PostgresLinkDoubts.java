package dev.serai.store;

import dev.serai.decision.ConflictKind;
import dev.serai.decision.LinkDoubt;
import dev.serai.decision.LinkDoubts;
import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads matching's open questions from PostgreSQL, with what their records say now. */
public final class PostgresLinkDoubts implements LinkDoubts {

    private static final int DIGITS = 4;

    /** What matching finds doubtful, as partners are asked. What is only too large is for operators. */
    private static final Map<String, ConflictKind> KINDS = Map.of(
            "DOUBT", ConflictKind.PAIR,
            "NEARLY", ConflictKind.PAIR,
            "BRIDGE", ConflictKind.BRIDGE,
            "CONFLICT", ConflictKind.EXCLUSIVE);

    /** What says more about why people are asked comes first. */
    private static final List<ConflictKind> ORDER =
            List.of(ConflictKind.EXCLUSIVE, ConflictKind.BRIDGE, ConflictKind.PAIR);

    private static final String READ = """
            SELECT DISTINCT m.kind, m.key, m.a_partner, m.a_key, m.b_partner, m.b_key, m.weight,
                   a.golden_id, b.golden_id, a.content_hash, b.content_hash
            FROM unnest(?, ?) AS k (partner, source_key)
            CROSS JOIN LATERAL
                 (SELECT * FROM match_proposal WHERE state = 'OPEN'
                    AND entity = ? AND a_partner = k.partner AND a_key = k.source_key
                  UNION ALL
                  SELECT * FROM match_proposal WHERE state = 'OPEN'
                    AND entity = ? AND b_partner = k.partner AND b_key = k.source_key) m
            JOIN source_record a ON a.entity = m.entity AND a.partner = m.a_partner AND a.source_key = m.a_key
            JOIN source_record b ON b.entity = m.entity AND b.partner = m.b_partner AND b.source_key = m.b_key
            WHERE string_to_array(m.kind, ' ') && ?
            ORDER BY m.key
            """;

    private final JdbcTemplate jdbc;

    public PostgresLinkDoubts(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public List<LinkDoubt> about(String entity, Collection<RecordKey> records) {
        List<RecordKey> sorted = records.stream().sorted().toList();
        List<LinkDoubt> doubts = new ArrayList<>();
        jdbc.query(
                READ,
                row -> {
                    Set<ConflictKind> kinds = kindsOf(row.getString(1));
                    for (ConflictKind kind : ORDER) {
                        if (kinds.contains(kind)) {
                            doubts.add(doubt(kind, entity, row));
                        }
                    }
                },
                Column.texts(sorted, RecordKey::partner),
                Column.texts(sorted, RecordKey::sourceKey),
                entity,
                entity,
                Column.texts(KINDS.keySet().stream().sorted().toList(), kind -> kind));
        return doubts;
    }

    private static Set<ConflictKind> kindsOf(String words) {
        return Stream.of(words.split(" "))
                .flatMap(word -> Stream.ofNullable(KINDS.get(word)))
                .collect(Collectors.toSet());
    }

    private static LinkDoubt doubt(ConflictKind kind, String entity, ResultSet row) throws SQLException {
        long one = row.getLong(8);
        long other = row.getLong(9);
        return new LinkDoubt(
                kind,
                row.getString(2),
                List.of(
                        new RecordKey(row.getString(3), entity, row.getString(4)),
                        new RecordKey(row.getString(5), entity, row.getString(6))),
                new GoldenId(entity, one),
                one == other,
                likelihood(row.getDouble(7)),
                row.getString(10) + row.getString(11));
    }

    /** Of so many bits of evidence. */
    private static BigDecimal likelihood(double bits) {
        double odds = Math.pow(2, Math.min(bits, 60));
        return BigDecimal.valueOf(odds / (1 + odds)).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }
}
