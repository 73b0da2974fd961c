package dev.serai.cli.bench;

import dev.serai.app.workspace.DefinitionSet;
import dev.serai.app.workspace.Workspace;
import dev.serai.cli.EnvironmentProblem;
import dev.serai.mapping.InboundMapping;
import dev.serai.record.BatchCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The bench's own partners: a, b and c send files, d hears of every customer. The line that the records take is the hub's own.
 *
 * @param routes a folder of route files
 * @param mappings a folder of definitions
 */
record BenchDefinitions(Path routes, Path mappings, DefinitionSet set) {

    static final String ENTITY = "customer";

    private static final String PIPELINE = "pipeline.camel.yaml";
    private static final List<String> ROUTES = List.of(
            "routes/templates/bench-in.camel.yaml",
            "routes/templates/bench-out.camel.yaml",
            "routes/partners/bench.camel.yaml");
    private static final List<String> MAPPINGS = List.of(
            "mappings/canonical/customer.yaml",
            "mappings/canonical/customer.match.yaml",
            "mappings/canonical/customer.merge.yaml",
            "mappings/canonical/transaction.yaml",
            "mappings/a/partner.yaml",
            "mappings/a/customers.in.yaml",
            "mappings/b/partner.yaml",
            "mappings/b/customers.in.yaml",
            "mappings/c/partner.yaml",
            "mappings/c/customers.in.yaml",
            "mappings/d/partner.yaml",
            "mappings/d/golden.out.yaml");

    /**
     * Writes them into a folder.
     *
     * @param shippedRoutes where the hub's own pipeline is
     */
    static BenchDefinitions write(Path folder, Path shippedRoutes) throws IOException {
        for (String name : ROUTES) {
            copy(name, folder);
        }
        for (String name : MAPPINGS) {
            copy(name, folder);
        }
        Path pipeline = shippedRoutes.resolve(PIPELINE);
        if (!Files.exists(pipeline)) {
            throw new EnvironmentProblem("there is no " + PIPELINE + " in the folder " + shippedRoutes
                    + "; go to the project's folder or say --routes DIR");
        }
        Path routes = folder.resolve("routes");
        Path mappings = folder.resolve("mappings");
        Files.copy(pipeline, routes.resolve(PIPELINE));
        return new BenchDefinitions(routes, mappings, Workspace.load(mappings, "bench"));
    }

    private static void copy(String name, Path folder) throws IOException {
        Path target = folder.resolve(name);
        Files.createDirectories(target.resolveSibling("."));
        try (InputStream stream = BenchDefinitions.class.getResourceAsStream("/bench/" + name)) {
            Files.copy(Objects.requireNonNull(stream, name), target);
        }
    }

    /** Of a, b and c, in this order. */
    List<InboundMapping> inbound() {
        return CustomerFiles.PARTNERS.stream()
                .map(partner -> Objects.requireNonNull(set.mappings().get(partner + "/customers.in")))
                .toList();
    }

    BatchCodec codec() {
        return new BatchCodec(entity ->
                Objects.requireNonNull(set.entities().get(entity), entity).schema());
    }
}
