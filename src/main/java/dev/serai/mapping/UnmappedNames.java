package dev.serai.mapping;

import java.util.Set;
import java.util.TreeSet;

/** Names in a source that its mapping does not read: the first few, as a source may use its names as values. */
final class UnmappedNames {

    private static final int MOST = 200;
    private static final int LONGEST = 200;

    private final Set<String> names = new TreeSet<>();

    void add(String within, String name) {
        if (names.size() < MOST && name.length() <= LONGEST) {
            names.add(within.isEmpty() ? name : within + "." + name);
        }
    }

    Set<String> all() {
        return names;
    }
}
