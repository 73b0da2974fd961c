package dev.serai.mapping;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of one structured row while it is read, and what is wrong with it. */
final class SlotValues {

    private final Slots slots;
    private final @Nullable String[] values;
    private final boolean[] several;
    private final int[] groups;
    private final RowItems items;
    private final UnmappedNames unmapped = new UnmappedNames();
    private @Nullable RowFault fault;

    SlotValues(Slots slots) {
        this.slots = slots;
        this.values = new @Nullable String[slots.size()];
        this.several = new boolean[slots.size()];
        this.groups = new int[slots.size()];
        for (int slot = 0; slot < several.length; slot++) {
            several[slot] = slots.paths().get(slot).isSeveral();
            groups[slot] = slots.groupOf(slot);
        }
        this.items = new RowItems(slots);
    }

    void clear() {
        Arrays.fill(values, null);
        items.clear();
        fault = null;
    }

    /** Begins an item of a group; false when the row has too many, and then no item is begun. */
    boolean enter(int group, int ordinal) {
        boolean entered = items.enter(group, ordinal);
        if (!entered) {
            fail(new RowFault(
                    slots.groups().get(group).name(),
                    "too-many-items",
                    "the lists of one row have more than " + RowItems.MOST + " items"));
        }
        return entered;
    }

    void leave(int group) {
        items.leave(group, values);
    }

    /** False for a value of a list whose items make records. */
    boolean isOfRow(int slot) {
        return groups[slot] == Slots.NO_GROUP;
    }

    int items(int group) {
        return items.size(group);
    }

    void show(int group, int item) {
        items.show(group, item, values);
    }

    /** A text that names source fields of a group, with the places of the items at hand. */
    String placed(int group, String text) {
        return items.placed(group, text);
    }

    String place(int group) {
        return items.place(group);
    }

    /** Whether there is text in a slot, of a group in any of its items. */
    boolean isFilled(int slot) {
        if (!isOfRow(slot)) {
            return items.isFilled(groups[slot], slot);
        }
        String value = values[slot];
        return value != null && !value.isBlank();
    }

    /** Notes a member that nothing is read from. */
    void pass(PathTree within, String name) {
        unmapped.add(within.path(), name);
    }

    Set<String> unmapped() {
        return unmapped.all();
    }

    @Nullable
    String get(int slot) {
        return values[slot];
    }

    @Nullable
    RowFault fault() {
        return fault;
    }

    /** Keeps the first fault of a row. */
    void fail(@Nullable RowFault found) {
        fault = fault == null ? found : fault;
    }

    /** Sets a value, or adds it to the values that stand there already when the source repeats it on purpose. */
    void add(int slot, String text) {
        String clean = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        if (clean.length() > RowSource.LONGEST_FIELD) {
            fail(slot, "field-too-long", "longer than " + RowSource.LONGEST_FIELD + " characters");
        } else if (!isWellFormed(clean)) {
            fail(slot, "invalid-encoding", "holds half a character");
        } else {
            String before = values[slot];
            values[slot] = before == null ? clean : joined(slot, before, clean);
        }
    }

    private String joined(int slot, String before, String text) {
        if (before.length() + text.length() > RowSource.LONGEST_FIELD) {
            fail(slot, "field-too-long", "longer than " + RowSource.LONGEST_FIELD + " characters");
            return before;
        }
        return before + Row.BETWEEN_VALUES + text;
    }

    /** As {@link #add(int, String)}, for all that is read from one place. */
    void add(PathTree node, String text) {
        for (int slot : node.slots()) {
            add(slot, text);
        }
    }

    void failStructured(PathTree node) {
        for (int slot : node.slots()) {
            failStructured(slot);
        }
    }

    void failStructured(int slot) {
        fail(slot, "not-a-single-value", "an object or a list of objects stands where a single value is expected");
    }

    /** A key stands once, but for those of which each item of a list has its own. */
    void checkRepeated(PathTree node) {
        for (int slot : node.slots()) {
            if (values[slot] != null && !several[slot]) {
                fail(slot, "repeated-key", "the same key stands twice");
            }
        }
    }

    /** As the other, for a list whose items make records. */
    void checkRepeated(int group, int ordinal) {
        if (items.isRepeated(group, ordinal)) {
            fail(new RowFault(items.place(group), "repeated-key", "the same key stands twice"));
        }
    }

    private void fail(int slot, String code, String reason) {
        String name = slots.name(slot);
        fail(new RowFault(isOfRow(slot) ? name : placed(groups[slot], name), code, reason));
    }

    /** False for a text with half a surrogate pair, which no database and no UTF-8 can hold. */
    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean paired = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
