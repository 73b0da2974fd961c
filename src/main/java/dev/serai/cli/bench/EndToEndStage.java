package dev.serai.cli.bench;

import dev.serai.cli.HubAddress;
import dev.serai.cli.RunFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs the hub itself in a process of its own: three partners' files appear in their folders, and the fourth partner's files
 * have to tell of every customer. The clock runs from the first file that can be seen until nothing is owed any more.
 */
final class EndToEndStage implements Stage {

    private static final double NANOS = 1e9;

    private final BenchDefinitions definitions;
    private final String heap;
    private final long rows;

    /** @param heap of the hub, such as {@code 1g} */
    EndToEndStage(BenchDefinitions definitions, String heap, long rows) {
        this.definitions = definitions;
        this.heap = heap;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "end-to-end";
    }

    /** The hub is a new process each time, and starts cold as it does at a user's. */
    @Override
    public int runsToWarmUp() {
        return 0;
    }

    @Override
    public Measurement run(List<Path> files, Path folder) throws Exception {
        Path data = folder.resolve("data");
        List<Path> hidden = hide(files, data);
        int port = FreePort.any();
        try (ChildHub hub = ChildHub.start(heap, arguments(data, port), environment(), folder.resolve("hub.log"))) {
            ProcessFigures.Database database = ProcessFigures.Database.on(data.resolve("postgresql"));
            HubWatch watch = new HubWatch(hub, new HubAddress(port, data, Map.of()), rows);
            double cpuBefore = ProcessFigures.cpuSeconds(hub.handle());
            double databaseBefore = database.cpuSeconds();
            long began = System.nanoTime();
            show(hidden);
            HubCount end = watch.awaitDone(began);
            double seconds = (System.nanoTime() - began) / NANOS;
            double cpu = ProcessFigures.cpuSeconds(hub.handle()) - cpuBefore;
            double databaseCpu = database.cpuSeconds() - databaseBefore;
            double peak = ProcessFigures.peakMegabytes(hub.handle());
            check(end, data);
            return new Measurement(rows, seconds, cpu, databaseCpu, peak, remark(end));
        }
    }

    private List<String> arguments(Path data, int port) {
        return List.of(
                "--routes", definitions.routes().toString(),
                "--mappings", definitions.mappings().toString(),
                "--data", data.toString(),
                "--port", Integer.toString(port));
    }

    /** The bench's partners have neither AMQP nor SFTP, so that the hub starts neither beside it. */
    private static Map<String, String> environment() throws IOException {
        return Map.of(
                "SERAI_EMBEDDED_DATABASE_PORT", Integer.toString(FreePort.any()),
                "SERAI_AMQP_USERNAME", "nobody",
                "SERAI_SFTP_HOST", "nowhere");
    }

    /** A name with a dot in front is what the file component leaves alone. */
    private static List<Path> hide(List<Path> files, Path data) throws IOException {
        List<Path> hidden = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path folder = data.resolve("partners").resolve(CustomerFiles.PARTNERS.get(i));
            Files.createDirectories(folder);
            hidden.add(
                    Files.copy(files.get(i), folder.resolve("." + files.get(i).getFileName())));
        }
        return hidden;
    }

    private static void show(List<Path> hidden) throws IOException {
        for (Path file : hidden) {
            Files.move(file, file.resolveSibling(file.getFileName().toString().substring(1)));
        }
    }

    private void check(HubCount end, Path data) throws IOException {
        Counts.same("rows accepted and rejected", rows, end.rows());
        Counts.same("deliveries in trouble", 0, end.troubled());
        if (end.golden() == 0) {
            throw new RunFailed("there is no golden record");
        }
        DeliveredFiles delivered = DeliveredFiles.read(data.resolve("partners").resolve("d"));
        Counts.same("customers in the delivered files", end.delivered(), delivered.items());
        Counts.same("customers that the receiver knows at the end", end.golden(), delivered.customers());
    }

    private static String remark(HubCount end) {
        return String.format(
                Locale.ROOT,
                "%,d rejected, %,d golden records, %,d delivered",
                end.rejected(),
                end.golden(),
                end.delivered());
    }
}
