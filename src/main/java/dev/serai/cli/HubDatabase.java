package dev.serai.cli;

import dev.serai.embedded.EmbeddedDatabase;
import dev.serai.embedded.EmbeddedPlan;
import dev.serai.embedded.EmbeddedSecrets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Option;

/** Reaches the database of a hub, whether the hub runs or not; the options that several commands share. */
public final class HubDatabase {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The hub's data folder, where no database is set (default: ${DEFAULT-VALUE}).",
            defaultValue = "${SERAI_DATA:-data}")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path data;

    /** What to do with a database. */
    public interface Work<T> {
        T with(DataSource database) throws Exception;
    }

    /** Starts the embedded database for as long as the work takes, where it does not run. */
    public <T> T use(Work<T> work) throws Exception {
        StandardEnvironment environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        String url = environment.getProperty("serai.database.url", "");
        if (!url.isBlank()) {
            return work.with(new DriverManagerDataSource(
                    url,
                    environment.getProperty("serai.database.username", "serai"),
                    environment.getProperty("serai.database.password", "")));
        }
        if (!Files.isDirectory(data.resolve("postgresql"))) {
            throw new EnvironmentProblem(
                    "no hub has run on " + data + " yet; say --data DIR, or set SERAI_DATABASE_URL");
        }
        int port = environment.getProperty("serai.embedded.database.port", Integer.class, EmbeddedPlan.DATABASE_PORT);
        EmbeddedDatabase embedded = new EmbeddedDatabase(data, port, new EmbeddedSecrets(data.resolve("secrets")));
        boolean ran = EmbeddedDatabase.runsOn(data);
        if (!ran) {
            embedded.start();
        }
        try {
            return work.with(new DriverManagerDataSource(embedded.url(), embedded.user(), embedded.password()));
        } finally {
            if (!ran) {
                embedded.stop();
            }
        }
    }
}
