package dev.serai.app.live;

import dev.serai.app.lint.DefinedNames;
import dev.serai.app.lint.RouteLinter;
import dev.serai.app.settings.HubSettings;
import dev.serai.app.workspace.DefinitionSet;
import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import dev.serai.match.MatchDefinition;
import dev.serai.merge.MergeDefinition;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings changed files into force: first all definitions as one set, then the routes that changed. */
public final class Reloader {

    private static final Logger LOG = LoggerFactory.getLogger(Reloader.class);

    private final LiveDefinitions definitions;
    private final LiveRoutes routes;
    private final Path routesFolder;
    private final Path mappingsFolder;
    private final String routesShownAs;
    private final FolderWatch mappingFiles;
    private final FolderWatch routeFiles;
    private volatile Reload lastOfRoutes = Reload.of(List.of());

    public Reloader(LiveDefinitions definitions, LiveRoutes routes, HubSettings hub) {
        this.definitions = definitions;
        this.routes = routes;
        this.routesFolder = hub.routesFolder();
        this.mappingsFolder = hub.mappingsFolder();
        this.routesShownAs = hub.routes();
        this.mappingFiles = new FolderWatch(mappingsFolder);
        this.routeFiles = new FolderWatch(routesFolder);
    }

    /** How the last reload of routes ended. */
    public Reload lastOfRoutes() {
        return lastOfRoutes;
    }

    /** How the last reload of definitions ended. */
    public Reload lastOfDefinitions() {
        return definitions.lastReload();
    }

    /** Reloads what changed and was then left alone for a look; to be called again and again. */
    public synchronized void look() {
        if (mappingFiles.hasChanged()) {
            reloadDefinitions();
        }
        if (routeFiles.hasChanged()) {
            reloadRoutes();
        }
    }

    /** Reloads now, and tells what was wrong; an empty list is a success. */
    public synchronized List<Problem> reload() {
        reloadDefinitions();
        reloadRoutes();
        return java.util.stream.Stream.of(lastOfDefinitions(), lastOfRoutes)
                .flatMap(reload -> reload.problems().stream())
                .toList();
    }

    private void reloadDefinitions() {
        DefinitionSet before = definitions.current();
        definitions.reload().ifPresent(reload -> {
            tell("definitions", reload);
            tellWhatWantsARebuild(before, definitions.current());
        });
    }

    /** What is stored was matched and merged by the definitions before; only records that come in from now on are not. */
    private static void tellWhatWantsARebuild(DefinitionSet before, DefinitionSet after) {
        after.matching().forEach((entity, match) -> {
            MatchDefinition oldMatch = before.matching().get(entity);
            MergeDefinition oldMerge = before.merging().get(entity);
            MergeDefinition merge = after.merging().get(entity);
            boolean same = oldMatch == null
                    || oldMerge == null
                    || merge == null
                    || (oldMatch.revision().equals(match.revision())
                            && oldMerge.revision().equals(merge.revision()));
            if (!same) {
                LOG.warn(
                        "{}: match or merge changed; customers already stored keep their form until one of their records changes",
                        entity);
            }
        });
    }

    private void reloadRoutes() {
        Problems problems = new Problems();
        new RouteLinter(DefinedNames.below(mappingsFolder)).lint(routesFolder, routesShownAs, problems);
        if (!problems.hasErrors()) {
            swap(problems);
        }
        lastOfRoutes = Reload.of(problems.all());
        tell("routes", lastOfRoutes);
    }

    private void swap(Problems problems) {
        try {
            List<String> files = routes.swap();
            LOG.info("routes reloaded: {}", files.isEmpty() ? "nothing to do" : String.join(", ", files));
        } catch (Exception e) {
            LOG.warn("a route file could not be loaded", e);
            problems.error(SourceLocation.startOf(routesShownAs), "a route file could not be loaded: see the log");
        }
    }

    private static void tell(String what, Reload reload) {
        if (reload.accepted()) {
            LOG.info("{} are in force", what);
        } else {
            LOG.warn("changed {} are refused, the last good ones stay in force:\n{}", what, lines(reload));
        }
    }

    private static String lines(Reload reload) {
        return String.join(
                "\n", reload.problems().stream().map(Problem::toString).toList());
    }
}
