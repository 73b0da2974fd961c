package dev.serai.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A fresh, migrated schema that is dropped at close: on the PostgreSQL at 127.0.0.1:5432 when one answers, else on an
 * embedded one. {@code -Dserai.test.database=embedded} or {@code real} decides instead.
 */
public final class TestDatabase implements AutoCloseable {

    private static final String REAL = "jdbc:postgresql://127.0.0.1:5432/test";
    private static final String USER = "postgres";

    private static @Nullable EmbeddedPostgres embedded;

    private final String schema;
    private final HikariDataSource dataSource;

    private TestDatabase(String url) {
        this.schema = "serai_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(
                url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema + "&ApplicationName=" + schema);
        pool.setUsername(USER);
        pool.setMaximumPoolSize(8);
        this.dataSource = new HikariDataSource(pool);
    }

    /** A schema of its own; close it to drop it. */
    public static TestDatabase fresh() {
        TestDatabase database = new TestDatabase(url());
        Flyway.configure()
                .dataSource(database.dataSource)
                .defaultSchema(database.schema)
                .load()
                .migrate();
        return database;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource);
    }

    /** Runs work in a transaction of this database. */
    public TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** The name under which its connections show in {@code pg_stat_activity}. */
    public String applicationName() {
        return schema;
    }

    @Override
    public void close() {
        jdbc().execute("DROP SCHEMA " + schema + " CASCADE");
        dataSource.close();
    }

    private static String url() {
        String wanted = System.getProperty("serai.test.database", "any");
        if (wanted.equals("real") || (wanted.equals("any") && realAnswers())) {
            return REAL;
        }
        return embeddedUrl();
    }

    private static boolean realAnswers() {
        try (Connection connection = DriverManager.getConnection(REAL + "?connectTimeout=2", USER, "");
                Statement statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        } catch (SQLException e) {
            return false;
        }
    }

    /** One server for all tests of this JVM; it stops itself when the JVM ends. */
    private static synchronized String embeddedUrl() {
        if (embedded == null) {
            try {
                embedded = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return embedded.getJdbcUrl(USER, "postgres");
    }
}
