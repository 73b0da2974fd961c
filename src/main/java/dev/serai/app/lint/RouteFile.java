package dev.serai.app.lint;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One route file as nodes that know their place.
 *
 * @param name what problems show, such as {@code routes/partners/acme.camel.yaml}
 * @param items its elements; empty when the file is not a YAML list
 */
record RouteFile(String name, String text, List<DefinitionNode.Mapping> items) {

    static RouteFile of(String name, String text, Problems problems) {
        List<DefinitionNode.Mapping> items = new ArrayList<>();
        DefinitionReader.read(name, text, problems).ifPresent(root -> root.asItems("a route file", problems)
                .forEach(item ->
                        item.asMapping("each item of a route file", problems).ifPresent(items::add)));
        return new RouteFile(name, text, List.copyOf(items));
    }

    /** Every route file below a folder, in the order of their names. Kamelets have a schema of their own and are left out. */
    static List<RouteFile> below(Path folder, String shownAs, Problems problems) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(RouteFile::isRoutes)
                    .sorted()
                    .map(path -> read(path, shownAs + "/" + slashed(folder.relativize(path)), problems))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + folder, e);
        }
    }

    private static boolean isRoutes(Path path) {
        String name = String.valueOf(path.getFileName());
        return (name.endsWith(".yaml") || name.endsWith(".yml"))
                && !name.startsWith(".")
                && !name.contains(".kamelet.")
                && Files.isRegularFile(path);
    }

    private static RouteFile read(Path path, String name, Problems problems) {
        try {
            return of(name, Files.readString(path), problems);
        } catch (IOException e) {
            problems.error(SourceLocation.startOf(name), "cannot be read as UTF-8 text");
            return new RouteFile(name, "", List.of());
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    boolean isPartnerFile() {
        return name.contains("/partners/");
    }

    /** The contents of each element of a kind, such as {@code route} or {@code templatedRoute}. */
    List<DefinitionNode.Mapping> elements(String kind) {
        return items.stream()
                .flatMap(item -> item.get(kind).stream())
                .filter(DefinitionNode.Mapping.class::isInstance)
                .map(DefinitionNode.Mapping.class::cast)
                .toList();
    }
}
