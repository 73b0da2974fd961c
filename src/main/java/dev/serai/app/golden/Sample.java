package dev.serai.app.golden;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Keeps the things with the smallest hashes, up to so many: the same sample of the same things in whatever order they come. */
final class Sample<T> {

    private final int size;
    private final TreeMap<Long, T> kept = new TreeMap<>();

    Sample(int size) {
        this.size = size;
    }

    void offer(long hash, T thing) {
        if (kept.size() < size || hash < kept.lastKey()) {
            kept.put(hash, thing);
            if (kept.size() > size) {
                kept.pollLastEntry();
            }
        }
    }

    Collection<T> all() {
        return List.copyOf(kept.values());
    }
}
