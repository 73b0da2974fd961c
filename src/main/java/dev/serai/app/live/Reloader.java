package dev.serai.app.live;

import dev.serai.app.settings.HubSettings;
import dev.serai.app.settings.ReloadSettings;
import dev.serai.app.workspace.DefinitionSet;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import dev.serai.match.MatchDefinition;
import dev.serai.merge.MergeDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings changed files into force. All route files and all mapping files are one set: it is checked as a whole and swapped as
 * a whole, or the last good one runs on as a whole. What is under way ends on the set with which it began.
 */
public final class Reloader {

    private static final Logger LOG = LoggerFactory.getLogger(Reloader.class);

    private final LiveDefinitions definitions;
    private final LiveRoutes routes;
    private final SettingsFiles settingsFiles;
    private final HubSettings hub;
    private final ReloadSettings settings;
    private final FolderWatch watch;
    private volatile Reload last;

    public Reloader(
            LiveDefinitions definitions,
            LiveRoutes routes,
            SettingsFiles settingsFiles,
            HubSettings hub,
            ReloadSettings settings) {
        this.definitions = definitions;
        this.routes = routes;
        this.settingsFiles = settingsFiles;
        this.hub = hub;
        this.settings = settings;
        this.watch = new FolderWatch(Stream.concat(
                        Stream.of(hub.routesFolder(), hub.mappingsFolder()),
                        SettingsFiles.USUAL.stream().map(Path::of))
                .toArray(Path[]::new));
        this.last = Reload.inForce(
                definitions.revision(), List.of(), definitions.current().warnings());
    }

    /** How the last reload went, or the start when there was none. */
    public Reload last() {
        return last;
    }

    /** Reloads what changed and was then left alone for a look; to be called again and again. */
    public synchronized void look() {
        if (watch.hasChanged()) {
            reload();
        }
    }

    /** Reloads now, and tells how it went. */
    public synchronized Reload reload() {
        FileSet files = FileSet.read(hub);
        Problems problems = new Problems();
        Optional<DefinitionSet> set = files.check(settingsFiles.placeholders(problems), problems);
        set.ifPresent(found ->
                new Vanished(definitions.files().routes(), files.routes(), found).check(hub.routes(), problems));
        if (!FileSet.read(hub).isSameAs(files)) {
            watch.again();
            LOG.info("files change while they are read; they are read again");
            return last;
        }
        if (set.isEmpty() || problems.hasErrors()) {
            return tell(Reload.refused(files.revision(), problems.all()));
        }
        return tell(swap(files, set.get(), problems));
    }

    private Reload swap(FileSet files, DefinitionSet set, Problems problems) {
        List<String> touched = routes.touchedBy(files.routes());
        DefinitionSet before = definitions.current();
        try {
            last = Reload.waiting(files.revision(), touched);
            List<String> busy = routes.quiet(touched, settings.patience());
            if (!busy.isEmpty()) {
                watch.again();
                problems.error(
                        SourceLocation.startOf(hub.routes()),
                        String.join(", ", busy) + " did not finish within "
                                + settings.patience().toSeconds() + " s what it was doing; this is tried again");
                return Reload.refused(files.revision(), problems.all());
            }
            replace(touched, files, set);
        } catch (Exception e) {
            LOG.warn("the last good files run on, as a set that was found sound could not be brought into force", e);
            problems.error(SourceLocation.startOf(hub.routes()), "could not be brought into force: see the log");
            return Reload.refused(files.revision(), problems.all());
        }
        tellWhatWantsARebuild(before, set);
        return Reload.inForce(files.revision(), touched, problems.all());
    }

    /** Definitions first, so that a new route finds them; when a route cannot be loaded after all, both are put back. */
    private void replace(List<String> touched, FileSet files, DefinitionSet set) throws Exception {
        FileSet filesBefore = definitions.files();
        DefinitionSet before = definitions.current();
        try {
            definitions.putInForce(files, set);
        } catch (RuntimeException e) {
            routes.goOn(touched);
            throw e;
        }
        try {
            routes.replace(touched, files.routes());
        } catch (Exception e) {
            definitions.putInForce(filesBefore, before);
            routes.replace(touched, filesBefore.routes());
            throw e;
        }
    }

    private Reload tell(Reload reload) {
        last = reload;
        if (reload.accepted()) {
            LOG.info(
                    "revision {} is in force; routes swapped: {}",
                    reload.revision(),
                    reload.routeFiles().isEmpty() ? "none" : String.join(", ", reload.routeFiles()));
        } else {
            LOG.warn(
                    "revision {} is refused, {} stays in force:\n{}",
                    reload.revision(),
                    definitions.revision(),
                    String.join("\n", reload.lines()));
        }
        return reload;
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
                    || (oldMatch.revision().equals(match.revision()) && merge.mergesAlike(oldMerge));
            if (!same) {
                LOG.warn(
                        "{}: match or merge changed; customers already stored keep their form until one of their records changes",
                        entity);
            }
        });
    }
}
