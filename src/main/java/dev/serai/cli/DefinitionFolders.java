package dev.serai.cli;

import dev.serai.app.lint.DefinedNames;
import dev.serai.app.lint.MeaningLinter;
import dev.serai.app.lint.RouteLinter;
import dev.serai.app.workspace.DefinitionSet;
import dev.serai.app.workspace.Workspace;
import dev.serai.cli.cases.CaseFiles;
import dev.serai.definition.Problems;
import dev.serai.record.EntitySchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Option;

/** Where the definition files are; the options that several commands share. */
public final class DefinitionFolders {

    @Option(
            names = "--routes",
            paramLabel = "DIR",
            description = "The folder of the route files (default: ${DEFAULT-VALUE}).",
            defaultValue = "${SERAI_ROUTES:-routes}")
    @SuppressWarnings("NullAway.Init")
    private Path routes;

    @Option(
            names = "--mappings",
            paramLabel = "DIR",
            description = "The folder of the mapping files (default: ${DEFAULT-VALUE}).",
            defaultValue = "${SERAI_MAPPINGS:-mappings}")
    @SuppressWarnings("NullAway.Init")
    private Path mappings;

    public Path routes() {
        return existing(routes, "routes", "--routes");
    }

    /** The folder of the routes, which need not be there for what only looks at mappings. */
    public Path routesIfAny() {
        return routes;
    }

    public Path mappings() {
        return existing(mappings, "mappings", "--mappings");
    }

    /** Lints everything below both folders at once, routes beside mappings, and gives the number of files. */
    int lint(Problems problems) {
        Path mappingFolder = mappings();
        Path routeFolder = routes();
        Problems inRoutes = new Problems();
        CompletableFuture<Integer> routeFiles = CompletableFuture.supplyAsync(() ->
                new RouteLinter(DefinedNames.below(mappingFolder)).lint(routeFolder, routes.toString(), inRoutes));
        Workspace workspace = Workspace.read(mappingFolder, mappings.toString());
        workspace.compile(problems).ifPresent(set -> meaning(set, mappingFolder, problems));
        CaseFiles.check(mappingFolder, mappings.toString(), problems);
        int files = workspace.files() + routeFiles.join();
        problems.addAll(inRoutes.all());
        return files;
    }

    /** Only where all is sound, since what is wrong elsewhere would be said twice. */
    private void meaning(DefinitionSet set, Path folder, Problems problems) {
        Map<String, EntitySchema> schemas = new HashMap<>();
        set.entities().forEach((name, entity) -> schemas.put(name, entity.schema()));
        new MeaningLinter(folder, mappings.toString(), schemas, problems).lint();
    }

    private static Path existing(Path folder, String what, String option) {
        if (!Files.isDirectory(folder)) {
            throw new EnvironmentProblem("the folder of the " + what + ", " + folder
                    + ", does not exist; go to the project's folder or say " + option + " DIR");
        }
        return folder;
    }
}
