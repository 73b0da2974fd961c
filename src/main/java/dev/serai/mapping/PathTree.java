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
    private final String path;
    private int slot = NO_SLOT;

    PathTree() {
        this("");
    }

    private PathTree(String path) {
        this.path = path;
    }

    static PathTree of(List<SourcePath> paths) {
        PathTree root = new PathTree();
        for (int slot = 0; slot < paths.size(); slot++) {
            PathTree node = root;
            for (SourcePath.Step step : paths.get(slot).steps()) {
                node = node.below(step);
            }
            node.slot = slot;
        }
        return root;
    }

    private PathTree below(SourcePath.Step step) {
        return step.isIndex()
                ? items.computeIfAbsent(step.index(), i -> new PathTree(path + "[" + i + "]"))
                : members.computeIfAbsent(step.name(), n -> new PathTree(path.isEmpty() ? n : path + "." + n));
    }

    /** Where it stands, such as {@code contact.emails[0]}; empty for the record itself. */
    String path() {
        return path;
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
