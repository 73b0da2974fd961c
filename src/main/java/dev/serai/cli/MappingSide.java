package dev.serai.cli;

import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lints the definition files. */
final class MappingSide {

    private MappingSide() {}

    /** Adds what is wrong below the folder and gives the number of files. */
    static int lint(Path folder, Problems problems) {
        List<Path> files = files(folder);
        for (Path file : files) {
            try {
                DefinitionReader.read(file.toString(), Files.readString(file), problems);
            } catch (IOException e) {
                problems.error(SourceLocation.startOf(file.toString()), "cannot be read as UTF-8 text");
            }
        }
        return files.size();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + folder, e);
        }
    }
}
