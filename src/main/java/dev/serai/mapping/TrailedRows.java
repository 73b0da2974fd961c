package dev.serai.mapping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the trailer of a source from being taken for rows, and holds the number of rows against what it says. */
final class TrailedRows implements RowSource {

    private final RowSource source;
    private final Trailer trailer;
    private final int slots;
    private final Deque<KeptRow> ahead = new ArrayDeque<>();
    private long rows;
    private boolean seen;

    /** @param slots how many values a row holds for the mapping */
    TrailedRows(RowSource source, Trailer trailer, int slots) {
        this.source = source;
        this.trailer = trailer;
        this.slots = slots;
    }

    @Override
    public @Nullable Row next() throws BrokenSource {
        String begins = trailer.begins();
        return begins == null ? nextBefore(trailer.lines()) : nextUntil(begins);
    }

    private @Nullable Row nextUntil(String begins) throws BrokenSource {
        Row row = source.next();
        while (row instanceof TrailedRow line && line.begins(begins)) {
            seen = true;
            check(trailer.counts() ? line.counted(trailer) : null);
            row = source.next();
        }
        if (row != null && seen) {
            throw new BrokenSource("rows stand behind the trailer, the first of them as row " + row.number());
        }
        if (row == null && !seen) {
            throw new BrokenSource("the trailer is missing after " + rows + " rows: the file is cut off");
        }
        rows += row == null ? 0 : 1;
        return row;
    }

    /** So many lines are read ahead as may be the trailer. */
    private @Nullable Row nextBefore(int lines) throws BrokenSource {
        while (ahead.size() <= lines) {
            Row row = source.next();
            if (!(row instanceof TrailedRow line)) {
                return ended(lines);
            }
            ahead.add(KeptRow.of(line, trailer, slots));
        }
        rows++;
        return ahead.remove();
    }

    private @Nullable Row ended(int lines) throws BrokenSource {
        if (seen) {
            return null;
        }
        seen = true;
        if (ahead.size() < lines) {
            throw new BrokenSource("the trailer is missing: the file is cut off");
        }
        check(ahead.element().counted());
        ahead.clear();
        return null;
    }

    private void check(@Nullable String counted) throws BrokenSource {
        if (!trailer.counts()) {
            return;
        }
        String digits = counted == null ? "" : counted.strip();
        if (digits.isEmpty() || digits.length() > 18 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new BrokenSource("the trailer does not say how many rows there are: the file is cut off, or 'count'"
                    + " of the mapping names the wrong place");
        }
        long said = Long.parseLong(digits);
        if (said != rows) {
            throw new BrokenSource("the trailer says " + said + " rows, but " + rows + " were read"
                    + (rows < said ? ": the file is cut off or incomplete" : ""));
        }
    }

    @Override
    public void close() {
        source.close();
    }

    @Override
    public Set<String> missing() {
        return source.missing();
    }

    @Override
    public Set<String> unmapped() {
        return source.unmapped();
    }

    /** A row that outlives the next one. */
    private record KeptRow(
            long number,
            @Nullable RowFault fault,
            List<@Nullable String> values,
            String raw,
            @Nullable Places places,
            @Nullable String counted)
            implements Row {

        static KeptRow of(TrailedRow row, Trailer trailer, int slots) {
            List<@Nullable String> values = new ArrayList<>(slots);
            for (int slot = 0; slot < slots && row.fault() == null; slot++) {
                values.add(row.value(slot));
            }
            String counted = trailer.counts() ? row.counted(trailer) : null;
            return new KeptRow(row.number(), row.fault(), values, row.raw(), row.places(), counted);
        }

        @Override
        public @Nullable String value(int slot) {
            return values.get(slot);
        }
    }
}
