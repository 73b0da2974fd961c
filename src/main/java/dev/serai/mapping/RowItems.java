package dev.serai.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items of the lists in one row. While a row is read, the values of the item at hand lie in the row's slots and are put away at
 * its end; afterwards any item can be shown, which puts its values, and those of the items it lies in, back into the slots.
 */
final class RowItems {

    /** So many items of one row are read; a row with more is refused. */
    static final int MOST = 10_000;

    private final List<Slots.Group> groups;
    private final int[][] slots;
    private final List<List<Item>> items = new ArrayList<>();
    private final int[] current;
    private int count;

    /** One item: that in which it lies, its place in its list, and its values in the order of its group's slots. */
    private static final class Item {

        private final int parent;
        private final int ordinal;
        private final @Nullable String[] values;

        private Item(int parent, int ordinal, int size) {
            this.parent = parent;
            this.ordinal = ordinal;
            this.values = new @Nullable String[size];
        }
    }

    RowItems(Slots slots) {
        this.groups = slots.groups();
        this.slots = new int[groups.size()][];
        this.current = new int[groups.size()];
        for (int group = 0; group < groups.size(); group++) {
            this.slots[group] = slots.slotsOf(group);
            items.add(new ArrayList<>());
        }
        clear();
    }

    void clear() {
        if (current.length > 0) {
            items.forEach(List::clear);
            Arrays.fill(current, -1);
            count = 0;
        }
    }

    /**
     * Begins an item.
     *
     * @param ordinal its place in its list, counted from 0
     * @return false when there are too many; then nothing is begun
     */
    boolean enter(int group, int ordinal) {
        if (++count > MOST) {
            return false;
        }
        int parent = groups.get(group).parent();
        current[group] = size(group);
        items.get(group).add(new Item(parent < 0 ? -1 : current[parent], ordinal, slots[group].length));
        return true;
    }

    /** Whether the list at hand had an item at this place, or behind it, before. */
    boolean isRepeated(int group, int ordinal) {
        List<Item> before = items.get(group);
        int parent = groups.get(group).parent();
        Item last = before.isEmpty() ? null : before.get(before.size() - 1);
        return last != null && last.parent == (parent < 0 ? -1 : current[parent]) && last.ordinal >= ordinal;
    }

    /** Puts the values of the item at hand away. */
    void leave(int group, @Nullable String[] values) {
        Item item = items.get(group).get(current[group]);
        for (int i = 0; i < slots[group].length; i++) {
            item.values[i] = values[slots[group][i]];
            values[slots[group][i]] = null;
        }
    }

    int size(int group) {
        return items.get(group).size();
    }

    /** Puts the values of an item, and of those that it lies in, into the slots. */
    void show(int group, int index, @Nullable String[] values) {
        Item item = items.get(group).get(index);
        current[group] = index;
        for (int i = 0; i < slots[group].length; i++) {
            values[slots[group][i]] = item.values[i];
        }
        if (groups.get(group).parent() >= 0) {
            show(groups.get(group).parent(), item.parent, values);
        }
    }

    /** Whether any item has text in a slot of a group. */
    boolean isFilled(int group, int slot) {
        int place = Arrays.binarySearch(slots[group], slot);
        return items.get(group).stream().anyMatch(item -> {
            String value = item.values[place];
            return value != null && !value.isBlank();
        });
    }

    /** Where the items at hand stand, such as {@code orders[2].lines[0]} for {@code orders[].lines[]}. */
    String place(int group) {
        Slots.Group found = groups.get(group);
        int parent = found.parent();
        String outer = parent < 0 ? "" : groups.get(parent).name();
        String inner = found.name().substring(outer.length(), found.name().length() - 2);
        int ordinal = items.get(group).get(current[group]).ordinal;
        return (parent < 0 ? "" : place(parent)) + inner + "[" + ordinal + "]";
    }

    /** A text that names source fields, with the places of the items at hand in it. */
    String placed(int group, String text) {
        String placed = text;
        for (int at = group; at >= 0; at = groups.get(at).parent()) {
            placed = placed.replace(groups.get(at).name(), place(at));
        }
        return placed;
    }
}
