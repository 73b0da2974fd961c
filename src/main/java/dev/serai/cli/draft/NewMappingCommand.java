package dev.serai.cli.draft;

import dev.serai.cli.DefinitionFolders;
import dev.serai.cli.ExitCode;
import dev.serai.cli.draft.sample.UnreadableSample;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Drafts one more feed of a partner that is known. */
@Command(
        name = "mapping",
        description = "Draft one more mapping of a partner, with its cases and a route file. Writes over no file.")
final class NewMappingCommand implements Callable<Integer> {

    private static final Pattern NAME =
            Pattern.compile("([a-z0-9][a-z0-9_-]*)/([a-z0-9][a-z0-9_-]*)(\\.in)?(\\.yaml)?");

    @Parameters(paramLabel = "PARTNER/FEED", description = "Such as acme/customers.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Mixin
    private final DraftDesk desk = new DraftDesk();

    @Mixin
    private final DefinitionFolders folders = new DefinitionFolders();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new ParameterException(
                    spec.commandLine(), "'" + name + "' is not partner/feed, such as acme/customers");
        }
        if (desk.samples().size() > 1) {
            throw new ParameterException(spec.commandLine(), "a mapping is drafted from one sample");
        }
        String partner = parts.group(1);
        String feed = parts.group(2);
        Path folder = folders.mappings().resolve(partner);
        if (!Files.isRegularFile(folder.resolve("partner.yaml"))) {
            return refused("nobody knows the partner '" + partner + "'; 'serai new partner " + partner
                    + " --from SAMPLE' drafts it with the mapping");
        }
        try {
            FeedDraft draft =
                    desk.draft(partner + "/" + feed + ".in", desk.samples().get(0), folders.mappings());
            return write(folder, partner, draft);
        } catch (UnreadableSample | FeedDraft.NothingFits e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private int write(Path folder, String partner, FeedDraft feed) {
        Channels channels = new Channels(folders.routes());
        String route = channels.route(
                        desk.channel(), partner, feed.feed(), feed.draft().entity())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "there is no channel '" + desk.channel() + "'; there are "
                                + String.join(", ", channels.names())));
        NewFiles files = new NewFiles();
        files.add(folder.resolve(feed.feed() + ".in.yaml"), feed.mapping());
        files.add(folder.resolve(feed.feed() + ".in.tests.yaml"), feed.cases());
        files.add(
                folders.routes().resolve("partners").resolve(partner + "-" + feed.feed() + ".camel.yaml"),
                YamlText.schemaLine("partner-routes") + "# How the " + feed.feed() + " of " + partner + " come in.\n"
                        + route);
        if (!files.taken().isEmpty()) {
            return refused(files.taken().get(0) + " is there already; nothing was written");
        }
        PrintWriter out = spec.commandLine().getOut();
        DraftReport.files(out, files.write());
        DraftReport.feed(out, feed);
        out.println();
        out.println("Its agreement is yours to change: add " + feed.feed() + ".in to 'shares' in "
                + folder.resolve("partner.yaml"));
        DraftReport.next(out, partner + "/" + feed.feed() + ".in", feed.sampleFile());
        out.flush();
        return ExitCode.OK;
    }

    private int refused(String message) {
        spec.commandLine().getErr().println("serai: " + message);
        spec.commandLine().getErr().flush();
        return ExitCode.PROBLEMS;
    }
}
