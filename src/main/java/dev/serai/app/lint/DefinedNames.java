package dev.serai.app.lint;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the definition files define, for routes to refer to.
 *
 * @param mappings such as {@code acme/customers.in}
 * @param subscriptions such as {@code globex/golden}
 * @param entities such as {@code customer}
 */
public record DefinedNames(Set<String> mappings, Set<String> subscriptions, Set<String> entities) {

    public DefinedNames {
        mappings = Set.copyOf(mappings);
        subscriptions = Set.copyOf(subscriptions);
        entities = Set.copyOf(entities);
    }

    /** What the files below a folder say that they define, sound or not: what is wrong in them is reported elsewhere. */
    public static DefinedNames below(Path mappings) {
        return new DefinedNames(
                namesIn(mappings, ".in.yaml", "mapping"),
                namesIn(mappings, ".out.yaml", "subscription"),
                namesIn(mappings.resolve("canonical"), ".yaml", "entity"));
    }

    private static Set<String> namesIn(Path folder, String ending, String key) {
        Set<String> names = new HashSet<>();
        for (Path file : files(folder, ending)) {
            read(file).flatMap(root -> root.get(key).stream()).forEach(node -> {
                if (node instanceof DefinitionNode.Scalar scalar) {
                    names.add(scalar.text());
                }
            });
        }
        return names;
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + folder, e);
        }
    }

    private static Stream<DefinitionNode.Mapping> read(Path file) {
        try {
            return DefinitionReader.read(file.toString(), Files.readString(file), new Problems()).stream()
                    .filter(DefinitionNode.Mapping.class::isInstance)
                    .map(DefinitionNode.Mapping.class::cast);
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
