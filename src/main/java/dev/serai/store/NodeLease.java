package dev.serai.store;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets one node at a time do a task. The database's clock decides; a node that died loses its lease when it runs out. */
public final class NodeLease {

    private static final String TAKE = """
            INSERT INTO node_lease (task, holder, until) VALUES (?, ?, now() + ? * interval '1 millisecond')
            ON CONFLICT (task) DO UPDATE SET holder = excluded.holder, until = excluded.until
              WHERE node_lease.holder = excluded.holder OR node_lease.until < now()
            """;

    private final JdbcTemplate jdbc;
    private final String holder;

    public NodeLease(DataSource dataSource, String holder) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.holder = holder;
    }

    /** True when this node may do the task until the lease runs out; it may ask again at any time. */
    public boolean take(String task, Duration lease) {
        return 1 == jdbc.update(TAKE, task, holder, lease.toMillis());
    }
}
