package dev.serai.app.live;

import dev.serai.app.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tells when the YAML files and look-up tables of some folders, or single files that need not be there, changed and were then all left
 * alone, so that neither a half-written file nor half of a set is read.
 */
final class FolderWatch {

    private final List<Path> folders;
    private Map<Path, Long> settled;
    private Map<Path, Long> lastLook;

    FolderWatch(Path... folders) {
        this.folders = List.of(folders);
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

    /** Has the next look tell of a change again, because what was found could not be used yet. */
    void again() {
        settled = Map.of();
    }

    private Map<Path, Long> look() {
        Map<Path, Long> files = new TreeMap<>();
        for (Path folder : folders) {
            if (folder.toString().endsWith(".yaml") && !Files.exists(folder)) {
                continue;
            }
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file : walk.filter(path -> isWatched(folder, path)).toList()) {
                    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                    files.put(file, now.lastModifiedTime().toMillis() * 31 + now.size());
                }
            } catch (IOException e) {
                return Map.of(); // a file went away during the look; the next look tells
            }
        }
        return files;
    }

    private static boolean isWatched(Path folder, Path file) {
        return file.equals(folder)
                ? !Files.isDirectory(file)
                : Workspace.isDefinition(folder.relativize(file).toString().replace('\\', '/'));
    }
}
