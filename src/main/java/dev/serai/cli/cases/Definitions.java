package dev.serai.cli.cases;

import dev.serai.app.workspace.DefinitionSet;
import dev.serai.definition.DefinitionNode;
import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problems;
import dev.serai.mapping.MappingFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The compiled definitions and, where the places in their files matter, the files themselves. */
final class Definitions {

    private final Path mappings;
    private final DefinitionSet set;
    private final Map<String, DefinitionNode.Mapping> files = new HashMap<>();

    Definitions(Path mappings, DefinitionSet set) {
        this.mappings = mappings;
        this.set = set;
    }

    DefinitionSet set() {
        return set;
    }

    /** The file of an inbound mapping or, with {@code .out}, of a subscription; it compiles, so it can be read. */
    DefinitionNode.Mapping file(String name) {
        return files.computeIfAbsent(name, any -> {
            Path file = mappings.resolve(name + ".yaml");
            try {
                return (DefinitionNode.Mapping)
                        DefinitionReader.read(file.toString(), Files.readString(file), new Problems())
                                .orElseThrow();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        });
    }

    /** How a case of this mapping is written as the partner would send it. */
    Inputs inputs(String mapping) {
        DefinitionNode.Mapping file = file(mapping);
        Set<String> fields = new LinkedHashSet<>();
        file.get("version").ifPresent(node -> names(node, fields));
        for (DefinitionNode.Mapping record : MappingFile.records(file)) {
            for (String key : List.of("key", "version", "fields")) {
                record.get(key).ifPresent(node -> names(node, fields));
            }
        }
        return new Inputs(file, fields);
    }

    /** Names in places where source fields stand; one too many is an empty column and does no harm. */
    private static void names(DefinitionNode node, Set<String> fields) {
        if (node instanceof DefinitionNode.Scalar scalar) {
            fields.add(scalar.text());
        } else if (node instanceof DefinitionNode.Sequence list) {
            list.items().forEach(item -> names(item, fields));
        } else if (node instanceof DefinitionNode.Mapping mapping) {
            boolean settings = mapping.has("from") || mapping.has("join") || mapping.has("value");
            for (String key : mapping.keys()) {
                if (!settings || key.equals("from") || key.equals("join")) {
                    mapping.get(key).ifPresent(value -> names(value, fields));
                }
            }
        }
    }
}
