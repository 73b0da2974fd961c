package dev.serai.cli.trial;

import dev.serai.app.workspace.Workspace;
import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import dev.serai.function.SemanticTypes;
import dev.serai.mapping.CanonicalEntity;
import dev.serai.mapping.SetTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The canonical entities and look-up tables below a mappings folder. */
public final class CanonicalFolder {

    private final Path mappings;
    private final SemanticTypes types = SemanticTypes.load();

    public CanonicalFolder(Path mappings) {
        this.mappings = mappings;
    }

    /** The entity of a name, or empty: with errors when there is a file that is not sound. */
    public Optional<CanonicalEntity> find(String name, Problems problems) {
        Path file = file(name);
        if (name.contains("/") || name.contains("\\") || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return CanonicalEntity.read(file.toString(), Files.readString(file), types.all(), problems);
        } catch (IOException e) {
            problems.error(SourceLocation.startOf(file.toString()), "the file cannot be read as UTF-8 text");
            return Optional.empty();
        }
    }

    /** The look-up tables, as far as they are sound. */
    SetTables tables(Problems problems) {
        return Workspace.read(mappings, mappings.toString()).tables(problems);
    }

    /** The names of all entities, in order; other files of the folder, such as those of matching, are passed over. */
    public List<String> names() throws IOException {
        Path canonical = mappings.resolve("canonical");
        if (!Files.isDirectory(canonical)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(canonical)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replaceFirst("\\.yaml$", "");
                if (name.indexOf('.') < 0 && isEntity(file)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static boolean isEntity(Path file) throws IOException {
        Problems told = new Problems(); // serai lint tells them
        return DefinitionReader.read(file.toString(), Files.readString(file), told)
                .flatMap(node -> node.asMapping("", told))
                .filter(node -> node.has("entity"))
                .isPresent();
    }

    /** Where an entity of that name is, or would be. */
    Path file(String name) {
        return mappings.resolve("canonical").resolve(name + ".yaml");
    }
}
