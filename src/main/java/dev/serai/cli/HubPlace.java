package dev.serai.cli;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Where the hub of this machine is; the options that several commands share. The demonstration and the bench have a folder of
 * their own, so that they touch nothing of the hub that is used in earnest.
 */
public final class HubPlace {

    @Mixin
    private final HubPort port = new HubPort();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder that the hub writes to; its operator's password is there (default:"
                    + " ${DEFAULT-VALUE}).",
            defaultValue = "${SERAI_DATA:-data}")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path data;

    public int port() {
        return port.port();
    }

    public Path data() {
        return data;
    }

    /** The running hub, as its operator sees it. */
    public HubAddress address() {
        return new HubAddress(port(), data, System.getenv());
    }
}
