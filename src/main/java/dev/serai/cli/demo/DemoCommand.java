package dev.serai.cli.demo;

import dev.serai.cli.DefinitionFolders;
import dev.serai.cli.HubAddress;
import dev.serai.cli.HubPlan;
import dev.serai.cli.HubPort;
import dev.serai.cli.HubProcess;
import dev.serai.embedded.EmbeddedParts;
import dev.serai.embedded.EmbeddedPlan;
import dev.serai.store.PostgresStatusQueries;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts a hub on this machine alone and plays three partners against it. */
@Command(
        name = "demo",
        description =
                "Start a hub with everything it needs and play three partners against it: acme drops CSV files over"
                        + " SFTP, globex posts JSON over REST, initech sends messages over AMQP. Nothing else on this machine is"
                        + " needed or touched.")
public final class DemoCommand implements Callable<Integer> {

    // Not the ports of `serai run`, whose database may still be there.
    private static final int DATABASE_PORT = 15442;
    private static final int AMQP_PORT = 15683;
    private static final int SFTP_PORT = 12232;

    // What the hub tells an operator would stand between what the demonstration tells.
    private static final Map<String, String> QUIET = Map.of(
            "logging.level.dev.serai", "WARN",
            "logging.level.org.springframework.boot.web.embedded.tomcat", "WARN",
            "logging.level.org.apache.camel.impl.engine.AbstractCamelContext", "WARN",
            "logging.level.org.apache.activemq.artemis", "ERROR");

    @Mixin
    private final DefinitionFolders folders = new DefinitionFolders();

    @Option(names = "--once", description = "Exit when everything has arrived, with 0 when all is well.")
    private boolean once;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder that the demonstration writes to (default: ${DEFAULT-VALUE}).",
            defaultValue = "data/demo")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path data;

    @Mixin
    private final HubPort hubPort = new HubPort();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        int port = hubPort.port();
        Progress progress = new Progress(out);
        Path home = data.toAbsolutePath().normalize();
        HubPlan plan = new HubPlan(folders.routes(), DemoMappings.folder(home), home, port).checked();
        progress.begin("starting a database, an AMQP broker, an SFTP server and the hub");
        EmbeddedParts parts = HubProcess.startParts(
                new EmbeddedPlan(home, DATABASE_PORT, AMQP_PORT, SFTP_PORT, Set.of("acme", "globex", "initech")));
        String apiKey = DemoMappings.prepare(folders.mappings(), home, parts.secrets());
        HubProcess hub = HubProcess.start(plan, QUIET, parts);
        progress.end();
        HubStatusReader status = new HubStatusReader(new HubAddress(port, home, Map.of()));
        boolean complete = play(progress, status, parts, apiKey);
        new DemoReport(status.read(), goldenByPartner(parts)).print(out, home, port);
        if (once || !complete) {
            return complete ? 0 : 1;
        }
        out.println("The hub goes on; change a file in " + plan.mappings() + " or drop one into "
                + parts.sftpHome("acme").resolve("in") + ". Ctrl-C stops it.");
        out.flush();
        hub.awaitStop();
        return 0;
    }

    private static Map<String, Long> goldenByPartner(EmbeddedParts parts) {
        Map<String, String> settings = parts.properties();
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(settings.get("serai.database.url"));
        database.setUser(settings.get("serai.database.username"));
        database.setPassword(settings.get("serai.database.password"));
        Map<String, Long> golden = new TreeMap<>();
        new PostgresStatusQueries(database)
                .shares()
                .forEach(share -> golden.merge(share.partner(), share.golden(), Long::sum));
        return golden;
    }

    private boolean play(Progress progress, HubStatusReader status, EmbeddedParts parts, String apiKey)
            throws Exception {
        DemoCount before = status.read();
        Initech initech = new Initech(parts, AMQP_PORT);
        List<Player> players = List.of(new Acme(parts, SFTP_PORT), new Globex(hubPort.port(), apiKey), initech);
        progress.begin("three partners send what they know of their customers");
        List<Sent> sent = Players.playAll(players, progress);
        progress.end();
        progress.begin("the hub matches and merges");
        boolean arrived = status.await(DemoCount.accountedFor(before, sent), progress);
        progress.end();
        progress.begin("the subscribers are sent what they agreed on");
        boolean delivered = arrived && status.await(DemoCount::nothingOwed, progress);
        initech.receive(data.resolve("received-over-amqp"));
        progress.end();
        return delivered;
    }
}
