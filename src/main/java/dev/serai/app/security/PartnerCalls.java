package dev.serai.app.security;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which addresses partners are calling right now. An address can be closed while the route behind it is replaced: new calls are
 * sent away for a moment, and those under way are waited for. Camel counts a call only when all of its body has come.
 */
public final class PartnerCalls {

    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
    private final Set<String> closed = ConcurrentHashMap.newKeySet();

    /** True when a call may go on; {@link #leave} ends it. */
    boolean enter(String path) {
        // Counted before the door is looked at: who closes it and then counts misses nobody.
        underWay.merge(path, 1, Integer::sum);
        if (closed.contains(path)) {
            leave(path);
            return false;
        }
        return true;
    }

    void leave(String path) {
        underWay.computeIfPresent(path, (same, calls) -> calls == 1 ? null : calls - 1);
    }

    public void close(String path) {
        closed.add(path);
    }

    public void open(String path) {
        closed.remove(path);
    }

    public boolean isQuiet(String path) {
        return !underWay.containsKey(path);
    }
}
