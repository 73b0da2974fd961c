package dev.serai.app.lint;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import dev.serai.expression.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Finds look-up tables that no mapping uses. */
final class TableUse {

    private static final String ENDING = ".csv";

    private final Set<String> used = new HashSet<>();

    /** Reads a mapping that compiles. */
    void read(DefinitionNode.Mapping node) {
        for (String key : node.keys()) {
            DefinitionNode value = node.get(key).orElse(node);
            if (value instanceof DefinitionNode.Scalar scalar) {
                scalar(key, scalar);
            } else if (value instanceof DefinitionNode.Mapping inner) {
                if (key.equals("tables")) {
                    used.addAll(inner.keys());
                }
                read(inner);
            } else if (value instanceof DefinitionNode.Sequence list) {
                list.items().stream()
                        .filter(DefinitionNode.Mapping.class::isInstance)
                        .forEach(item -> read((DefinitionNode.Mapping) item));
            }
        }
    }

    private void scalar(String key, DefinitionNode.Scalar scalar) {
        switch (key) {
            case "lookup", "table" -> used.add(scalar.text());
            case "file" -> used.add(scalar.text().replaceFirst("\\.csv$", ""));
            case "compute", "when" ->
                Reading.of(scalar).ifPresent(reading -> reading.calls().forEach(call -> used.addAll(call.texts())));
            default -> {
                // Nothing else names a table.
            }
        }
    }

    void check(Path folder, String shownAs, Problems problems) throws IOException {
        Path tables = folder.resolve("tables");
        if (!Files.isDirectory(tables)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tables)) {
            for (Path file : files.filter(path -> path.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                String path = tables.relativize(file).toString().replace('\\', '/');
                if (!used.contains(path.substring(0, path.length() - ENDING.length()))) {
                    problems.warning(SourceLocation.startOf(shownAs + "/tables/" + path), "no mapping uses this table");
                }
            }
        }
    }
}
