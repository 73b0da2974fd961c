package dev.serai.cli;

import dev.serai.embedded.EmbeddedPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** With what a hub is to be started. */
public record HubPlan(Path routes, Path mappings, Path data, int port) {

    /** Where the embedded database listens when one is needed. */
    int databasePort() {
        String given = System.getenv().getOrDefault("SERAI_EMBEDDED_DATABASE_PORT", "");
        return given.matches("[0-9]{1,5}") ? Integer.parseInt(given) : EmbeddedPlan.DATABASE_PORT;
    }

    /** The settings as Spring Boot reads them; given ones win over files and the environment. */
    List<String> arguments(Map<String, String> more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--serai.routes=" + routes.toAbsolutePath(),
                "--serai.mappings=" + mappings.toAbsolutePath(),
                "--serai.data=" + data.toAbsolutePath(),
                "--serai.http.port=" + port));
        more.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return List.copyOf(arguments);
    }
}
