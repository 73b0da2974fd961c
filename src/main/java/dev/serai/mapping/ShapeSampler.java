package dev.serai.mapping;

import dev.serai.record.SourceShape;
import java.util.ArrayList;
import java.util.List;

/** Counts what the first rows of an intake look like, by the positions at which a row holds its values. */
final class ShapeSampler {

    private final Slots slots;
    private final long[] filled;
    private final long[] checked;
    private final long[] invalid;
    private long rows;
    private long unreadable;

    ShapeSampler(Slots slots) {
        this.slots = slots;
        this.filled = new long[slots.size()];
        this.checked = new long[slots.size()];
        this.invalid = new long[slots.size()];
    }

    /** Looks at a row before it is mapped. */
    void see(Row row) {
        rows++;
        RowFault fault = row.fault();
        if (fault != null) {
            unreadable(fault);
            return;
        }
        for (int slot = 0; slot < filled.length; slot++) {
            if (row.isFilled(slot)) {
                filled[slot]++;
            }
        }
    }

    /** A fault in one field is that field's; any other makes the whole row unreadable. */
    private void unreadable(RowFault fault) {
        unreadable++;
        for (int slot = 0; slot < filled.length; slot++) {
            if (slots.name(slot).equals(fault.field())) {
                checked(List.of(slot), true);
                unreadable--;
                filled[slot]++;
            }
        }
    }

    /** Notes what became of the values in some slots. */
    void checked(List<Integer> which, boolean wrong) {
        for (int slot : which) {
            checked[slot]++;
            invalid[slot] += wrong ? 1 : 0;
        }
    }

    SourceShape shape(RowSource source) {
        List<SourceShape.Column> columns = new ArrayList<>();
        for (int slot = 0; slot < filled.length; slot++) {
            columns.add(new SourceShape.Column(slots.name(slot), filled[slot], checked[slot], invalid[slot]));
        }
        return new SourceShape(rows, unreadable, columns, source.missing(), source.unmapped());
    }
}
