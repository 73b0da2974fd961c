package dev.serai.cli.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the hub on this machine. */
@Command(name = "bench", description = "Measure how fast this machine is, over invented customers of three partners.")
public final class BenchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "STAGE", arity = "0..*", description = "What to measure; all when none is named.")
    private List<String> wanted = new ArrayList<>();

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "Rows of the three partners together (default: ${DEFAULT-VALUE}).",
            defaultValue = "100000")
    private int rows;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            description = "How often each stage is measured (default: ${DEFAULT-VALUE}).",
            defaultValue = "1")
    private int repeats;

    @Option(names = "--seed", paramLabel = "N", description = "Other customers.", defaultValue = "42")
    private long seed;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            description = "The heap of the hub that runs end to end (default: ${DEFAULT-VALUE}).",
            defaultValue = "1g")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String heap;

    @Option(
            names = "--routes",
            paramLabel = "DIR",
            description = "Where the hub's own pipeline is (default: ${DEFAULT-VALUE}).",
            defaultValue = "${SERAI_ROUTES:-routes}")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path routes;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Work in this folder; what is made there is removed at the end."
                    + " It decides what disk is measured (default: the folder of temporary files).")
    private @Nullable Path data;

    @Option(
            names = "--files",
            paramLabel = "DIR",
            description = "Only write the partners' files and who is who (truth.csv), into this folder.")
    private @Nullable Path filesOnly;

    @Option(
            names = "--stream",
            paramLabel = "SIZE",
            split = ",",
            description =
                    "Only let invented input of these sizes, such as 10m,100m,1g,10g, through a mapping, and show that"
                            + " memory does not grow with it. No file is written. SERAI_HEAP says how large the heap is.")
    private List<String> sizes = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (filesOnly != null) {
            CustomerFiles customers = new CustomerFiles(rows, seed);
            customers.write(filesOnly).forEach(out::println);
            out.println(customers.writeTruth(filesOnly));
            return 0;
        }
        try (WorkFolder work = WorkFolder.create(data)) {
            BenchDefinitions definitions =
                    BenchDefinitions.write(work.sub("definitions").path(), routes);
            if (!sizes.isEmpty()) {
                out.println(BenchReport.machine(heap));
                new StreamedSizes(definitions.inbound().get(0), seed).run(sound(sizes), out);
                return 0;
            }
            CustomerFiles customers = new CustomerFiles(rows, seed);
            List<Stage> chosen = chosen(BenchStages.all(definitions, heap, customers));
            List<Path> files = customers.write(work.sub("files").path());
            out.println(BenchReport.machine(heap));
            BenchReport report = new BenchReport();
            for (Stage stage : chosen) {
                measure(stage, files, work).forEach(report::add);
            }
            report.table().print(out);
        }
        return 0;
    }

    private List<Stage> chosen(List<Stage> all) {
        Map<String, Stage> byName = new LinkedHashMap<>();
        all.forEach(stage -> byName.put(stage.name(), stage));
        for (String name : wanted) {
            if (!byName.containsKey(name)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "There is no stage '" + name + "'; there are: " + String.join(", ", byName.keySet()));
            }
        }
        return wanted.isEmpty() ? all : wanted.stream().map(byName::get).toList();
    }

    private List<String> sound(List<String> given) {
        for (String size : given) {
            if (StreamedSizes.bytes(size) < 0) {
                throw new ParameterException(
                        spec.commandLine(), "'" + size + "' is no size; write 10m for ten million bytes, or 1g");
            }
        }
        return given;
    }

    /** A stage and what it is compared with in turn, so that a machine that slows down slows all of them. */
    private Map<String, List<Measurement>> measure(Stage stage, List<Path> files, WorkFolder work) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        List<Stage> inTurn = new ArrayList<>(List.of(stage));
        inTurn.addAll(stage.comparedWith());
        Map<String, List<Measurement>> measurements = new LinkedHashMap<>();
        for (int run = -stage.runsToWarmUp(); run < repeats; run++) {
            for (Stage one : inTurn) {
                try (WorkFolder folder = work.sub(stage.name() + run + inTurn.indexOf(one))) {
                    Measurement measurement = one.run(files, folder.path());
                    if (run >= 0) {
                        measurements
                                .computeIfAbsent(one.name(), name -> new ArrayList<>())
                                .add(measurement);
                        out.println(BenchReport.run(one.name(), measurement));
                        out.flush();
                    }
                }
            }
        }
        return measurements;
    }
}
