package dev.serai.cli.golden;

import dev.serai.cli.HubAddress;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the running hub is; the options that commands about golden records share. */
final class RunningHub {

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The hub's HTTP port (default: ${DEFAULT-VALUE}).",
            defaultValue = "${SERAI_HTTP_PORT:-8080}")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The hub's data folder, for the operator's password (default: ${DEFAULT-VALUE}).",
            defaultValue = "${SERAI_DATA:-data}")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    HubAddress address() {
        return new HubAddress(port, data, System.getenv());
    }

    Path data() {
        return data;
    }
}
