package dev.serai.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All paths that a mapping reads, as one tree, so that a document is read in one pass. Immutable once built. */
final class PathTree {

    private final Map<String, PathTree> members = new HashMap<>();
    private final Map<Integer, PathTree> items = new HashMap<>();
    private final String path;
    private final boolean several;
    private @Nullable PathTree everyItem;
    private int[] slots = {};

    PathTree() {
        this("", false);
    }

    private PathTree(String path, boolean several) {
        this.path = path;
        this.several = several;
    }

    static PathTree of(List<SourcePath> paths) {
        PathTree root = new PathTree();
        for (int slot = 0; slot < paths.size(); slot++) {
            PathTree node = root;
            for (SourcePath.Step step : paths.get(slot).steps()) {
                node = node.below(step);
            }
            node.add(slot);
        }
        root.settle();
        return root;
    }

    private void add(int slot) {
        slots = Arrays.copyOf(slots, slots.length + 1);
        slots[slots.length - 1] = slot;
    }

    private PathTree below(SourcePath.Step step) {
        if (!step.isIndex()) {
            String shown = XmlNames.local(step.name());
            return members.computeIfAbsent(
                    step.name(), n -> new PathTree(path.isEmpty() ? shown : path + "." + shown, several));
        }
        if (step.isEvery()) {
            everyItem = everyItem == null ? new PathTree(path + "[*]", true) : everyItem;
            return everyItem;
        }
        return items.computeIfAbsent(step.index(), i -> new PathTree(path + "[" + i + "]", several));
    }

    /** A place that several paths mean by different names gets what all of them read, so that one look finds it. */
    private void settle() {
        PathTree every = everyItem;
        if (every != null) {
            items.values().forEach(item -> item.absorb(every));
        }
        for (Map.Entry<String, PathTree> entry : new ArrayList<>(members.entrySet())) {
            String local = XmlNames.local(entry.getKey());
            PathTree anywhere = members.get(local);
            if (anywhere != null && anywhere != entry.getValue()) {
                entry.getValue().absorb(anywhere);
            }
        }
        members.values().forEach(PathTree::settle);
        items.values().forEach(PathTree::settle);
        if (every != null) {
            every.settle();
        }
    }

    private void absorb(PathTree other) {
        for (int slot : other.slots) {
            add(slot);
        }
        other.members.forEach((name, node) -> members.computeIfAbsent(name, n -> new PathTree(node.path, node.several))
                .absorb(node));
        other.items.forEach((index, node) -> items.computeIfAbsent(index, i -> new PathTree(node.path, node.several))
                .absorb(node));
        if (other.everyItem != null) {
            everyItem = everyItem == null ? new PathTree(other.everyItem.path, true) : everyItem;
            everyItem.absorb(other.everyItem);
        }
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
        PathTree item = items.isEmpty() ? null : items.get(index);
        return item == null ? everyItem : item;
    }

    boolean hasItems() {
        return everyItem != null || !items.isEmpty();
    }

    /** Whether several values are meant to come from here. */
    boolean isSeveral() {
        return several;
    }

    boolean isRead() {
        return slots.length > 0;
    }

    /** Which values stand here; not to be changed. */
    int[] slots() {
        return slots;
    }
}
