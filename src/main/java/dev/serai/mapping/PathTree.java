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
    private @Nullable PathTree everyItem;
    private int group = Slots.NO_GROUP;
    private int[] slots = {};

    PathTree() {
        this("");
    }

    private PathTree(String path) {
        this.path = path;
    }

    static PathTree of(Slots slots) {
        PathTree root = root(slots);
        root.settle();
        return root;
    }

    /** As the other, for XML: there a name without an index means each element that is called so. */
    static PathTree ofXml(Slots slots) {
        PathTree root = root(slots);
        root.spread();
        root.settle();
        return root;
    }

    private static PathTree root(Slots slots) {
        PathTree root = new PathTree();
        List<SourcePath> paths = slots.paths();
        for (int slot = 0; slot < paths.size(); slot++) {
            root.at(paths.get(slot)).add(slot);
        }
        for (int group = 0; group < slots.groups().size(); group++) {
            root.at(slots.groups().get(group).path()).group = group;
        }
        return root;
    }

    private PathTree at(SourcePath path) {
        PathTree node = this;
        for (SourcePath.Step step : path.steps()) {
            node = node.below(step);
        }
        return node;
    }

    /** What is read below all elements of a name is read below each of them. */
    private void spread() {
        List<PathTree> each = new ArrayList<>(items.values());
        if (everyItem != null) {
            each.add(everyItem);
        }
        each.forEach(item -> item.absorbMembers(this));
        members.values().forEach(PathTree::spread);
        each.forEach(PathTree::spread);
    }

    private void add(int slot) {
        slots = Arrays.copyOf(slots, slots.length + 1);
        slots[slots.length - 1] = slot;
    }

    private PathTree below(SourcePath.Step step) {
        if (!step.isIndex()) {
            String shown = XmlNames.local(step.name());
            return members.computeIfAbsent(step.name(), n -> new PathTree(path.isEmpty() ? shown : path + "." + shown));
        }
        if (step.isEvery() || step.isThis()) {
            everyItem = everyItem == null ? new PathTree(path + "[*]") : everyItem;
            return everyItem;
        }
        return items.computeIfAbsent(step.index(), i -> new PathTree(path + "[" + i + "]"));
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
        group = other.group == Slots.NO_GROUP ? group : other.group;
        absorbMembers(other);
        other.items.forEach((index, node) ->
                items.computeIfAbsent(index, i -> new PathTree(node.path)).absorb(node));
        if (other.everyItem != null) {
            everyItem = everyItem == null ? new PathTree(other.everyItem.path) : everyItem;
            everyItem.absorb(other.everyItem);
        }
    }

    private void absorbMembers(PathTree other) {
        other.members.forEach((name, node) ->
                members.computeIfAbsent(name, n -> new PathTree(node.path)).absorb(node));
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

    /** The group of which this is an item, or {@link Slots#NO_GROUP}. */
    int group() {
        return group;
    }

    /** Whether each item of a list here makes a record. */
    boolean isGroup() {
        return everyItem != null && everyItem.group != Slots.NO_GROUP;
    }

    boolean hasMembers() {
        return !members.isEmpty();
    }

    boolean isRead() {
        return slots.length > 0;
    }

    /** Which values stand here; not to be changed. */
    int[] slots() {
        return slots;
    }
}
