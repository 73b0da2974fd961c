package dev.serai.cli.draft;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Drafts files from a sample. */
@Command(
        name = "new",
        description = "Draft the files of a partner or a mapping from a sample of what the partner sends.",
        subcommands = {NewPartnerCommand.class, NewMappingCommand.class})
public final class NewCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what is new: partner or mapping.");
    }
}
