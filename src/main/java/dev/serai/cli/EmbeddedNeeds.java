package dev.serai.cli;

import dev.serai.embedded.EmbeddedPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Finds out which parts no setting names, so that they are started beside the hub. */
final class EmbeddedNeeds {

    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][a-z0-9_-]*");

    private final ConfigurableEnvironment environment;

    EmbeddedNeeds(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /** As the hub will see it: the environment, system properties and the configuration files in reach. */
    static EmbeddedNeeds ofThisMachine() {
        StandardEnvironment environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return new EmbeddedNeeds(environment);
    }

    /** The same machine, told these settings at the start. */
    EmbeddedNeeds with(Map<String, String> settings) {
        environment.getPropertySources().addFirst(new MapPropertySource("told at the start", Map.copyOf(settings)));
        ConfigurationPropertySources.attach(environment);
        return this;
    }

    /** True when a setting has a value, under any of the names that the hub knows it by. */
    boolean isSet(String setting) {
        return environment.containsProperty(setting);
    }

    EmbeddedPlan plan(HubPlan hub) {
        return new EmbeddedPlan(
                hub.data(),
                needed("serai.database.url", "io.zonky.test.db.postgres.embedded.EmbeddedPostgres")
                        ? port("database", EmbeddedPlan.DATABASE_PORT)
                        : 0,
                needed("serai.amqp.username", "org.apache.qpid.server.SystemLauncher")
                        ? port("amqp", EmbeddedPlan.AMQP_PORT)
                        : 0,
                needed("serai.sftp.host", "org.apache.sshd.server.SshServer")
                        ? port("sftp", EmbeddedPlan.SFTP_PORT)
                        : 0,
                partners(hub.mappings()),
                name -> isPartner(hub.mappings(), name));
    }

    /** Throws EnvironmentProblem when no database is set and this build, as in the image, carries none. */
    void requireDatabase(EmbeddedPlan plan) {
        if (plan.databasePort() == 0 && blank("serai.database.url")) {
            throw new EnvironmentProblem("no database: set SERAI_DATABASE_URL, SERAI_DATABASE_USERNAME and"
                    + " SERAI_DATABASE_PASSWORD; this build carries none of its own");
        }
    }

    /** The folders that hold a partner.yaml. */
    static Set<String> partners(Path mappings) {
        try (Stream<Path> folders = Files.list(mappings)) {
            return folders.filter(folder -> Files.exists(folder.resolve("partner.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + mappings, e);
        }
    }

    /** The name comes from whoever calls, so nothing but a plain name is looked for. */
    private static boolean isPartner(Path mappings, String name) {
        return PLAIN_NAME.matcher(name).matches()
                && Files.exists(mappings.resolve(name).resolve("partner.yaml"));
    }

    private boolean needed(String setting, String library) {
        return blank(setting) && isThere(library);
    }

    private boolean blank(String setting) {
        return environment.getProperty(setting, "").isBlank();
    }

    private int port(String part, int usual) {
        return environment.getProperty("serai.embedded." + part + ".port", Integer.class, usual);
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, EmbeddedNeeds.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
