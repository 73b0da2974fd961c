package dev.serai.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All paths that a mapping reads, as one tree, so that a document is read in one pass. Immutable once built. */
final class PathTree {

    static final int NO_SLOT = -1;

    private final Map<String, PathTree> members = new HashMap<>();
    private final Map<Integer, PathTree> items = new HashMap<>();
    private int slot = NO_SLOT;

    static PathTree of(List<SourcePath> paths) {
        PathTree root = new PathTree();
        for (int slot = 0; slot < paths.size(); slot++) {
            PathTree node = root;
            for (SourcePath.Step step : paths.get(slot).steps()) {
                node = step.isIndex()
                        ? node.items.computeIfAbsent(step.index(), i -> new PathTree())
                        : node.members.computeIfAbsent(step.name(), n -> new PathTree());
            }
            node.slot = slot;
        }
        return root;
    }

    @Nullable
    PathTree member(String name) {
        return members.get(name);
    }

    @Nullable
    PathTree item(int index) {
        return items.get(index);
    }

    boolean hasItems() {
        return !items.isEmpty();
    }

    /** Which value stands here, or {@link #NO_SLOT}. */
    int slot() {
        return slot;
    }
}
