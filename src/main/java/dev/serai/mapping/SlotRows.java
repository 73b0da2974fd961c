package dev.serai.mapping;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What readers of structured rows share: each row's values lie in the slots of the mapping until the next one is read. */
abstract class SlotRows implements RowSource, Row {

    final SlotValues values;
    long number;

    SlotRows(Slots slots) {
        this.values = new SlotValues(slots);
    }

    @Override
    public Set<String> unmapped() {
        return values.unmapped();
    }

    @Override
    public final long number() {
        return number;
    }

    @Override
    public final @Nullable RowFault fault() {
        return values.fault();
    }

    @Override
    public final @Nullable String value(int slot) {
        return values.get(slot);
    }

    @Override
    public final boolean isFilled(int slot) {
        return values.isFilled(slot);
    }

    @Override
    public final int items(int group) {
        return values.items(group);
    }

    @Override
    public final void show(int group, int item) {
        values.show(group, item);
    }

    @Override
    public final String placed(int group, String text) {
        return values.placed(group, text);
    }
}
