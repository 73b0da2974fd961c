package dev.serai.cli.trial;

import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import dev.serai.function.SemanticTypes;
import dev.serai.mapping.CanonicalEntity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The canonical entities below a mappings folder, each read when a mapping names it. */
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

    /** Where an entity of that name is, or would be. */
    Path file(String name) {
        return mappings.resolve("canonical").resolve(name + ".yaml");
    }
}
