package dev.serai.app.live;

import dev.serai.app.lint.DefinedNames;
import dev.serai.app.lint.Placeholders;
import dev.serai.app.lint.RouteLinter;
import dev.serai.app.settings.HubSettings;
import dev.serai.app.workspace.DefinitionSet;
import dev.serai.app.workspace.Workspace;
import dev.serai.definition.InvalidDefinitions;
import dev.serai.definition.Problems;
import dev.serai.record.ContentHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All route files and all mapping files as they were at one moment: checked as one set, and brought into force as one. */
final class FileSet {

    private static final int REVISION_LENGTH = 12;

    private final HubSettings hub;
    private final Workspace mappings;
    private final Map<String, String> routes;

    private FileSet(HubSettings hub, Workspace mappings, Map<String, String> routes) {
        this.hub = hub;
        this.mappings = mappings;
        this.routes = routes;
    }

    /** Reads both folders. What cannot be read is said by {@link #check}. */
    static FileSet read(HubSettings hub) {
        return new FileSet(hub, Workspace.read(hub.mappingsFolder(), hub.mappings()), routeTexts(hub.routesFolder()));
    }

    /** The texts of all route files by their path below the folder; of one that cannot be read, an empty text. */
    private static Map<String, String> routeTexts(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(FileSet::isRoutes).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), text(file));
            }
        } catch (IOException e) {
            return texts; // a file went away while they were read: the set differs from the next one that is read
        }
        return texts;
    }

    private static boolean isRoutes(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") && !name.startsWith(".") && Files.isRegularFile(file);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    /** Changes when any byte of any file does. */
    String revision() {
        StringBuilder all = new StringBuilder(mappings.revision());
        routes.forEach(
                (file, text) -> all.append('\n').append(file).append('\0').append(text));
        return ContentHash.of(all.toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, REVISION_LENGTH);
    }

    boolean isSameAs(FileSet other) {
        return routes.equals(other.routes) && mappings.isSameAs(other.mappings);
    }

    Map<String, String> routes() {
        return routes;
    }

    /** What the mapping files define. Throws InvalidDefinitions when they may not go live. */
    DefinitionSet definitions() {
        Problems problems = new Problems();
        Optional<DefinitionSet> definitions = mappings.compile(problems);
        return definitions.orElseThrow(() -> new InvalidDefinitions(problems.all()));
    }

    /** Says everything that is wrong in the set, each file by itself and all together; empty when it may not go live. */
    Optional<DefinitionSet> check(Placeholders placeholders, Problems problems) {
        Optional<DefinitionSet> definitions = mappings.compile(problems);
        new RouteLinter(DefinedNames.below(hub.mappingsFolder())).lint(hub.routesFolder(), hub.routes(), problems);
        placeholders.check(hub.routesFolder(), hub.routes(), problems);
        placeholders.checkKeys(hub.mappingsFolder(), hub.mappings(), problems);
        return problems.hasErrors() ? Optional.empty() : definitions;
    }
}
