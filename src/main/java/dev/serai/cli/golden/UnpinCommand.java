package dev.serai.cli.golden;

import dev.serai.cli.ExitCode;
import dev.serai.cli.HubPlace;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends a pin. */
@Command(name = "unpin", description = "End a pin: weights decide again. 'serai explain' shows the number of a pin.")
public final class UnpinCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ENTITY", description = "Such as customer.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String entity;

    @Parameters(index = "1", paramLabel = "PIN", description = "Its number.")
    private long pin;

    @Option(names = "--reason", required = true, description = "Why; it stands in the audit.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String reason;

    @Mixin
    private final HubPlace hub = new HubPlace();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        hub.address()
                .send(
                        "DELETE",
                        "/api/golden/%s/pins/%d?reason=%s"
                                .formatted(
                                        URLEncoder.encode(entity, StandardCharsets.UTF_8),
                                        pin,
                                        URLEncoder.encode(reason, StandardCharsets.UTF_8)));
        PrintWriter out = spec.commandLine().getOut();
        out.println("pin " + pin + " has ended");
        out.flush();
        return ExitCode.OK;
    }
}
