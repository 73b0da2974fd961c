package dev.serai.mapping;

import java.util.ArrayList;
import java.util.List;

/** The source values that a mapping reads, each once, by the position at which a row holds it. */
final class Slots {

    private final List<String> names = new ArrayList<>();
    private final List<SourcePath> paths = new ArrayList<>();

    /** The slot of a source value, a new one when nothing has named it before. */
    int of(String name, SourcePath path) {
        int known = names.indexOf(name);
        if (known >= 0) {
            return known;
        }
        names.add(name);
        paths.add(path);
        return names.size() - 1;
    }

    boolean has(String name) {
        return names.contains(name);
    }

    int size() {
        return names.size();
    }

    String name(int slot) {
        return names.get(slot);
    }

    List<SourcePath> paths() {
        return List.copyOf(paths);
    }
}
