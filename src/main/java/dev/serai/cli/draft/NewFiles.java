package dev.serai.cli.draft;

import dev.serai.cli.RunFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files to be written, all or none, and never over one that is there. */
final class NewFiles {

    private final Map<Path, String> texts = new LinkedHashMap<>();

    void add(Path file, String text) {
        texts.put(file, text);
    }

    /** Those that are there already. */
    List<Path> taken() {
        return texts.keySet().stream().filter(Files::exists).toList();
    }

    /** Writes all. Throws RunFailed when one cannot be written. */
    List<Path> write() {
        texts.forEach((file, text) -> {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
            } catch (IOException e) {
                throw new RunFailed(file + " cannot be written", e);
            }
        });
        return List.copyOf(texts.keySet());
    }
}
