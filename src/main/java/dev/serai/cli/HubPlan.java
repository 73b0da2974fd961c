package dev.serai.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** With what a hub is to be started. */
public record HubPlan(Path routes, Path mappings, Path data, int port) {

    /** What the hub is told, these settings included. */
    Map<String, String> settings(Map<String, String> more) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "serai.routes", routes.toAbsolutePath().toString(),
                "serai.mappings", mappings.toAbsolutePath().toString(),
                "serai.data", data.toAbsolutePath().toString(),
                "serai.http.port", Integer.toString(port),
                // Large bodies are spooled here, not into the temporary folder that all users of the machine share.
                "camel.main.stream-caching-spool-directory",
                        data.toAbsolutePath().resolve("spool").toString()));
        settings.putAll(more);
        return settings;
    }

    /** The settings as Spring Boot reads them; given ones win over files and the environment. */
    static List<String> arguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    /** This plan, when its folder can be written and its port is free. Throws EnvironmentProblem otherwise. */
    public HubPlan checked() {
        Preflight.writable(data);
        Preflight.portIsFree(port, "HTTP", "--port N or SERAI_HTTP_PORT");
        return this;
    }
}
