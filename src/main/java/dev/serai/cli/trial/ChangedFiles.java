package dev.serai.cli.trial;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Waits, without looking again and again, until one of some files changed and its writer has come to rest. */
final class ChangedFiles implements Closeable {

    private static final long REST_MILLIS = 60;

    private final WatchService watch;
    private final Set<Path> files = new HashSet<>();

    ChangedFiles() throws IOException {
        watch = FileSystems.getDefault().newWatchService();
    }

    /** Watches the file's folder, since editors put a new file in the place of the old one. */
    void add(Path file) throws IOException {
        Path whole = file.toAbsolutePath().normalize();
        if (files.add(whole) && whole.getParent() != null) {
            register(whole.getParent());
        }
    }

    /** Watches every file of a folder. */
    void addFolder(Path folder) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        files.add(whole);
        register(whole);
    }

    private void register(Path folder) throws IOException {
        folder.register(
                watch,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    /** Comes back after a change. */
    void await() throws InterruptedException {
        boolean changed = false;
        while (!changed) {
            changed = concerns(watch.take());
        }
        for (WatchKey key = next(); key != null; key = next()) {
            concerns(key);
        }
    }

    private @org.jspecify.annotations.Nullable WatchKey next() throws InterruptedException {
        return watch.poll(REST_MILLIS, TimeUnit.MILLISECONDS);
    }

    private boolean concerns(WatchKey key) {
        Path folder = (Path) key.watchable();
        boolean found = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            found |= files.contains(folder)
                    || !(event.context() instanceof Path name)
                    || files.contains(folder.resolve(name));
        }
        key.reset();
        return found;
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }
}
