package dev.serai.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The source values that a mapping reads, each once, by the position at which a row holds it. */
final class Slots {

    /** Of values that stand in the row itself, and of groups that lie in no other. */
    static final int NO_GROUP = -1;

    private final List<String> names = new ArrayList<>();
    private final List<SourcePath> paths = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();

    /**
     * A list in the source of which each item makes a record.
     *
     * @param path ends in {@code []}
     * @param name as a mapping writes it
     * @param parent the group in which it lies, or {@link #NO_GROUP}; a parent has a smaller number than what lies in it
     */
    record Group(SourcePath path, String name, int parent) {}

    /** The slot of a source value, a new one when nothing has named it before. */
    int of(String name, SourcePath path) {
        int known = names.indexOf(name);
        if (known >= 0) {
            return known;
        }
        SourcePath group = path.group();
        if (group != null) {
            group(group, name.indexOf('/') < 0 ? '.' : '/');
        }
        names.add(name);
        paths.add(path);
        return names.size() - 1;
    }

    /** The number of a group, a new one when nothing has named it before. */
    int group(SourcePath path, char between) {
        int known = groupOf(path);
        if (known >= 0) {
            return known;
        }
        SourcePath outer = path.parent().group();
        int parent = outer == null ? NO_GROUP : group(outer, between);
        groups.add(new Group(path, path.text(between), parent));
        return groups.size() - 1;
    }

    private int groupOf(@Nullable SourcePath path) {
        return IntStream.range(0, groups.size())
                .filter(group -> groups.get(group).path().equals(path))
                .findFirst()
                .orElse(NO_GROUP);
    }

    List<Group> groups() {
        return List.copyOf(groups);
    }

    /** The group in which a value stands, or {@link #NO_GROUP}. */
    int groupOf(int slot) {
        return groupOf(paths.get(slot).group());
    }

    /** The slots of a group's own values, without those of groups that lie in it. */
    int[] slotsOf(int group) {
        return IntStream.range(0, size()).filter(slot -> groupOf(slot) == group).toArray();
    }

    /** Whether a value stands in the row itself, in an item of a group, or in one that such an item lies in. */
    boolean isWithin(int slot, int group) {
        int own = groupOf(slot);
        int at = group;
        while (at != NO_GROUP && at != own) {
            at = groups.get(at).parent();
        }
        return own == at;
    }

    /** Whether a value is of all items of some list together. */
    boolean isSeveral(int slot) {
        return paths.get(slot).isSeveral();
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
