package dev.serai.store;

import dev.serai.match.incremental.Traits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The traits that were used last. A node's number never stands for anything else, so that nothing here can be out of date. */
final class TraitsCache {

    private static final int MOST = 50_000;

    private final Map<Long, Traits> used = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Traits> eldest) {
            return size() > MOST;
        }
    };

    synchronized @Nullable Traits get(long number) {
        return used.get(number);
    }

    synchronized Traits keep(long number, Traits traits) {
        used.put(number, traits);
        return traits;
    }

    /** Puts what is here into {@code found} and gives the rest, ascending. */
    synchronized List<Long> take(Collection<Long> numbers, Map<Long, Traits> found) {
        List<Long> missing = new ArrayList<>();
        for (Long number : numbers) {
            Traits traits = used.get(number);
            if (traits == null) {
                missing.add(number);
            } else {
                found.put(number, traits);
            }
        }
        missing.sort(null);
        return missing;
    }
}
