package dev.serai.cli.golden;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Learns from what is there; what it finds is a suggestion in a file, never a silent change. */
@Command(
        name = "learn",
        description = "Learn from what is there, as a suggestion in a file.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = LearnWeightsCommand.class)
public final class LearnCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to learn.");
    }
}
