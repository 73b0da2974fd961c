package dev.serai.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the partner's own key of a record out of one source field, or of several together. */
record KeyRule(List<Integer> slots, String label) {

    static final int LONGEST = 200;

    KeyRule {
        slots = List.copyOf(slots);
    }

    /** The key, or null when a part of it is missing. */
    @Nullable
    String read(Row row) {
        if (slots.size() == 1) {
            return part(row, slots.get(0));
        }
        StringBuilder key = new StringBuilder();
        for (int slot : slots) {
            String part = part(row, slot);
            if (part == null) {
                return null;
            }
            // escaped, so that different parts never make the same key
            key.append(key.isEmpty() ? "" : "/")
                    .append(part.replace("\\", "\\\\").replace("/", "\\/"));
        }
        return key.toString();
    }

    private static @Nullable String part(Row row, int slot) {
        String text = row.value(slot);
        String key = text == null ? "" : text.strip();
        return key.isEmpty() ? null : key;
    }
}
