package dev.serai.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A temporary folder that is gone when it is closed. */
record WorkFolder(Path path) implements AutoCloseable {

    /** Within this folder, or where the machine keeps temporary files. */
    static WorkFolder create(@Nullable Path within) throws IOException {
        String prefix = "serai-bench";
        return new WorkFolder(
                within == null
                        ? Files.createTempDirectory(prefix)
                        : Files.createTempDirectory(Files.createDirectories(within.toAbsolutePath()), prefix));
    }

    WorkFolder sub(String name) throws IOException {
        return new WorkFolder(Files.createDirectories(path.resolve(name)));
    }

    @Override
    public void close() throws IOException {
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(path)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : inside) {
            Files.deleteIfExists(one);
        }
    }
}
