package dev.serai.cli;

import picocli.CommandLine.Option;

/** On which port the hub answers; the option that several commands share. */
public final class HubPort {

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The hub's HTTP port (default: ${DEFAULT-VALUE}).",
            defaultValue = "${SERAI_HTTP_PORT:-8080}")
    private int port;

    public int port() {
        return port;
    }
}
