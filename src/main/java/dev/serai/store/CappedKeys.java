package dev.serai.store;

import dev.serai.match.incremental.LinkPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The capped keys of one epoch, remembered between batches: what changed since is asked for under the entity's lock, where all that
 * is seen is committed. For use by several threads, each under that lock.
 */
final class CappedKeys {

    private final JdbcTemplate jdbc;
    private final int epoch;
    private final Set<Long> keys = new HashSet<>();
    private Set<Long> snapshot = Set.of();
    private long seen;
    private volatile boolean constraints = true;

    CappedKeys(JdbcTemplate jdbc, int epoch) {
        this.jdbc = jdbc;
        this.epoch = epoch;
    }

    private record State(long changes, boolean decided) {}

    /** Asked once in a transaction, before it changes anything. */
    synchronized Set<Long> now() {
        long changes = seen;
        for (State state : jdbc.query(
                "SELECT capped_changes, EXISTS (SELECT FROM match_constraint c WHERE c.entity = e.entity)"
                        + " FROM match_epoch e WHERE number = ?",
                (row, index) -> new State(row.getLong(1), row.getBoolean(2)),
                epoch)) {
            changes = state.changes();
            constraints = state.decided();
        }
        if (changes != seen) {
            jdbc.query(
                    "SELECT key, capped FROM match_capped WHERE epoch = ? AND change > ?",
                    row -> {
                        if (row.getBoolean(2)) {
                            keys.add(row.getLong(1));
                        } else {
                            keys.remove(row.getLong(1));
                        }
                    },
                    epoch,
                    seen);
            seen = changes;
            snapshot = Set.copyOf(keys);
        }
        return snapshot;
    }

    /** Whether there are decisions about records of this entity, as {@link #now} saw it. */
    boolean hasConstraints() {
        return constraints;
    }

    void change(List<LinkPlan.Cap> caps) {
        if (caps.isEmpty()) {
            return;
        }
        jdbc.update(
                "WITH turn AS (UPDATE match_epoch SET capped_changes = capped_changes + 1 WHERE number = ?"
                        + " RETURNING number, capped_changes)"
                        + " INSERT INTO match_capped (epoch, key, rule, capped, change)"
                        + " SELECT turn.number, c.key, c.rule, c.capped = 1, turn.capped_changes"
                        + " FROM turn, unnest(?, ?, ?) AS c (key, rule, capped)"
                        + " ON CONFLICT (epoch, key) DO UPDATE SET capped = excluded.capped, change = excluded.change,"
                        + " at = now()",
                epoch,
                Column.numbers(caps, LinkPlan.Cap::key),
                Column.numbers(caps, LinkPlan.Cap::rule),
                Column.numbers(caps, cap -> cap.capped() ? 1 : 0));
    }
}
