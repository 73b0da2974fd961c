package dev.serai.app.lint;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problems;
import dev.serai.mapping.MappingFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the definition files define, for routes to refer to.
 *
 * @param mappings such as {@code acme/customers.in}
 * @param subscriptions such as {@code globex/golden}
 * @param entities such as {@code customer}
 * @param entitiesByMapping the entities of which each mapping makes records, in their order
 */
public record DefinedNames(
        Set<String> mappings,
        Set<String> subscriptions,
        Set<String> entities,
        Map<String, List<String>> entitiesByMapping) {

    private static final String OUTBOUND = ".out.yaml";

    public DefinedNames {
        mappings = Set.copyOf(mappings);
        subscriptions = Set.copyOf(subscriptions);
        entities = Set.copyOf(entities);
        entitiesByMapping = Map.copyOf(entitiesByMapping);
    }

    /** What the files below a folder say that they define, sound or not: what is wrong in them is reported elsewhere. */
    public static DefinedNames below(Path mappings) {
        return new DefinedNames(
                namesIn(mappings, ".in.yaml", "mapping"),
                namesIn(mappings, OUTBOUND, "subscription"),
                namesIn(mappings.resolve("canonical"), ".yaml", "entity"),
                entities(mappings));
    }

    /** What a mapping side of these names defines, when nothing is known of its entities. */
    public static DefinedNames of(Set<String> mappings, Set<String> subscriptions, Set<String> entities) {
        return new DefinedNames(mappings, subscriptions, entities, Map.of());
    }

    private static Map<String, List<String>> entities(Path folder) {
        Map<String, List<String>> entities = new HashMap<>();
        for (Path file : files(folder, ".in.yaml")) {
            read(file).forEach(root -> entities.put(Templates.text(root, "mapping"), entities(root)));
        }
        return entities;
    }

    private static List<String> entities(DefinitionNode.Mapping mapping) {
        return MappingFile.records(mapping).stream()
                .map(record -> Templates.text(record, "entity"))
                .distinct()
                .toList();
    }

    private static Set<String> namesIn(Path folder, String ending, String key) {
        Set<String> names = new HashSet<>();
        for (Path file : files(folder, ending)) {
            List<DefinitionNode.Mapping> roots = read(file).toList();
            roots.forEach(root -> names.add(Templates.text(root, key)));
            if (roots.isEmpty()) {
                // What is wrong in the file is said there; that it defines something is told by its name.
                String path = folder.relativize(file).toString().replace('\\', '/');
                names.add(path.substring(0, path.length() - (ending.equals(OUTBOUND) ? ending : ".yaml").length()));
            }
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
