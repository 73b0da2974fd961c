package dev.serai.app.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tells when the YAML files of a folder changed and were then left alone, so that no half-written file is read. */
final class FolderWatch {

    private final Path folder;
    private Map<Path, Long> settled;
    private Map<Path, Long> lastLook;

    FolderWatch(Path folder) {
        this.folder = folder;
        this.settled = look();
        this.lastLook = settled;
    }

    /** True once for each change, when two looks in a row saw the same. */
    boolean hasChanged() {
        Map<Path, Long> now = look();
        boolean still = now.equals(lastLook);
        lastLook = now;
        if (!still || now.equals(settled)) {
            return false;
        }
        settled = now;
        return true;
    }

    private Map<Path, Long> look() {
        Map<Path, Long> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file :
                    walk.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                files.put(file, now.lastModifiedTime().toMillis() * 31 + now.size());
            }
        } catch (IOException e) {
            return Map.of(); // a file went away during the look; the next look tells
        }
        return files;
    }
}
