package dev.serai.cli.draft;

import dev.serai.cli.DefinitionFolders;
import dev.serai.cli.ExitCode;
import dev.serai.cli.draft.sample.UnreadableSample;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Drafts everything that a new partner needs. */
@Command(
        name = "partner",
        description =
                "Draft a partner: who it is, a mapping and cases for each sample, and the routes. Writes over no file.")
final class NewPartnerCommand implements Callable<Integer> {

    static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]*");

    @Parameters(paramLabel = "NAME", description = "The partner's short name, such as acme.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String partner;

    @Mixin
    private final DraftDesk desk = new DraftDesk();

    @Mixin
    private final DefinitionFolders folders = new DefinitionFolders();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!NAME.matcher(partner).matches()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + partner + "' is no name for a partner: use a-z, 0-9, - and _, as in acme");
        }
        Channels channels = new Channels(folders.routes());
        List<FeedDraft> feeds = new ArrayList<>();
        try {
            for (Path sample : desk.samples()) {
                String feed = DraftDesk.feedName(sample);
                feeds.add(desk.draft(partner + "/" + feed + ".in", sample, folders.mappings()));
            }
        } catch (UnreadableSample | FeedDraft.NothingFits e) {
            return refused(String.valueOf(e.getMessage()));
        }
        StringBuilder routes = new StringBuilder(
                YamlText.schemaLine("partner-routes") + "# How the records of " + partner + " come in.\n");
        for (FeedDraft feed : feeds) {
            routes.append(channels.route(
                            desk.channel(), partner, feed.feed(), feed.draft().entity())
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "there is no channel '" + desk.channel() + "'; there are "
                                    + String.join(", ", channels.names()))));
        }
        return write(feeds, routes.toString());
    }

    private int write(List<FeedDraft> feeds, String routes) {
        Path folder = folders.mappings().resolve(partner);
        NewFiles files = new NewFiles();
        files.add(folder.resolve("partner.yaml"), partnerText(feeds));
        for (FeedDraft feed : feeds) {
            files.add(folder.resolve(feed.feed() + ".in.yaml"), feed.mapping());
            files.add(folder.resolve(feed.feed() + ".in.tests.yaml"), feed.cases());
        }
        files.add(folders.routes().resolve("partners").resolve(partner + ".camel.yaml"), routes);
        if (!files.taken().isEmpty()) {
            return refused(
                    files.taken().get(0) + " is there already; nothing was written. For one more feed of a partner"
                            + " there is 'serai new mapping " + partner + "/FEED --from SAMPLE'");
        }
        PrintWriter out = spec.commandLine().getOut();
        DraftReport.files(out, files.write());
        feeds.forEach(feed -> DraftReport.feed(out, feed));
        DraftReport.next(
                out, partner + "/" + feeds.get(0).feed() + ".in", feeds.get(0).sampleFile());
        Channels.settings(routes, partner)
                .forEach(setting ->
                        out.println("  " + setting + ": …  in application.yaml, which a running hub reads too"));
        out.flush();
        return ExitCode.OK;
    }

    private int refused(String message) {
        spec.commandLine().getErr().println("serai: " + message);
        spec.commandLine().getErr().flush();
        return ExitCode.PROBLEMS;
    }

    private String partnerText(List<FeedDraft> feeds) {
        String shares = feeds.stream().map(feed -> feed.feed() + ".in").collect(Collectors.joining(", ", "[", "]"));
        String name = partner.substring(0, 1).toUpperCase(Locale.ROOT) + partner.substring(1);
        return YamlText.schemaLine("partner") + "partner: " + partner + "\nname: " + YamlText.block(name)
                + "\nweight: 1                  # how much its word counts where partners disagree\nshares: " + shares
                + "\n# What it may receive is an agreement of its own, for one purpose each:\n# receives:\n"
                + "#   - { entity: customer, purpose: service, fields: [name, phone] }\n";
    }
}
