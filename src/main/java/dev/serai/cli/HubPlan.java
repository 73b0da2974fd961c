package dev.serai.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** With what a hub is to be started. */
public record HubPlan(Path routes, Path mappings, Path data, int port) {

    /** The settings as Spring Boot reads them; given ones win over files and the environment. */
    List<String> arguments(Map<String, String> more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--serai.routes=" + routes.toAbsolutePath(),
                "--serai.mappings=" + mappings.toAbsolutePath(),
                "--serai.data=" + data.toAbsolutePath(),
                "--serai.http.port=" + port,
                // Large bodies are spooled here, not into the temporary folder that all users of the machine share.
                "--camel.main.stream-caching-spool-directory="
                        + data.toAbsolutePath().resolve("spool")));
        more.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return List.copyOf(arguments);
    }

    /** This plan, when its folder can be written and its port is free. Throws EnvironmentProblem otherwise. */
    public HubPlan checked() {
        Preflight.writable(data);
        Preflight.portIsFree(port, "HTTP", "--port N or SERAI_HTTP_PORT");
        return this;
    }
}
