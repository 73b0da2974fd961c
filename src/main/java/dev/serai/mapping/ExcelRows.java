package dev.serai.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet of an Excel file (.xlsx), row by row; empty rows are none. */
final class ExcelRows extends SlotRows implements TrailedRow {

    private final ExcelParts parts;
    private final ExcelCells cells;
    private final CsvDialect table;
    private final Slots slots;
    private final boolean lenient;
    private ColumnNames found = ColumnNames.NONE;
    private Map<String, Integer> columnOfName = Map.of();
    private boolean started;

    ExcelRows(InputStream source, SourceFormat format, Slots slots, boolean lenient) throws BrokenSource {
        super(slots);
        this.slots = slots;
        this.lenient = lenient;
        this.table = format.csv();
        this.parts = open(source);
        try {
            this.cells = new ExcelCells(ExcelBook.read(parts), format.sheet());
        } catch (BrokenSource | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static ExcelParts open(InputStream source) throws BrokenSource {
        try {
            return ExcelParts.open(source);
        } catch (BrokenContent e) {
            throw new BrokenSource(e.sentence());
        } catch (IOException e) {
            throw new UncheckedIOException("the source cannot be read", e);
        }
    }

    @Override
    public @Nullable Row next() throws BrokenSource {
        if (!started) {
            started = true;
            start();
        }
        if (!nextBehindSkipped()) {
            return null;
        }
        number++;
        values.clear();
        if (cells.isTooLong()) {
            values.fail(RowFault.TOO_LONG);
            return this;
        }
        int[] columns = found.columnOfSlot();
        for (int slot = 0; slot < columns.length; slot++) {
            read(slot, columns[slot]);
        }
        return this;
    }

    private boolean nextBehindSkipped() throws BrokenSource {
        boolean more = cells.next();
        while (more && cells.row() <= table.skip()) {
            more = cells.next();
        }
        return more;
    }

    private void read(int slot, int column) {
        if (column < 0) {
            return;
        }
        ExcelCells.Fault fault = cells.fault(column);
        String text = cells.text(column);
        if (fault != null) {
            values.fail(new RowFault(slots.name(slot), fault.code(), fault.reason()));
        } else if (text != null) {
            values.add(slot, text);
        }
    }

    private void start() throws BrokenSource {
        found = ColumnNames.of(header(), slots);
        if (!found.isEnough(lenient)) {
            throw new BrokenSource(
                    "the header lacks " + found.listed() + "; check 'sheet' and 'skip' of the mapping, too");
        }
        columnOfName = new HashMap<>();
        for (int slot = 0; slot < slots.size(); slot++) {
            columnOfName.put(slots.name(slot), found.columnOfSlot()[slot]);
        }
    }

    private String[] header() throws BrokenSource {
        return switch (table.naming()) {
            case LIST -> table.columns().toArray(new String[0]);
            case POSITION -> {
                String[] positions = new String[CsvDialect.MOST_COLUMNS];
                Arrays.setAll(positions, i -> Integer.toString(i + 1));
                yield positions;
            }
            case HEADER -> {
                if (!nextBehindSkipped()) {
                    throw new BrokenSource("the sheet is empty; a row with the names of the columns was expected");
                }
                String[] names = new String[cells.width()];
                Arrays.setAll(names, i -> String.valueOf(cells.text(i) == null ? "" : cells.text(i))
                        .strip());
                yield names;
            }
        };
    }

    @Override
    public Set<String> missing() {
        return found.missing();
    }

    @Override
    public Set<String> unmapped() {
        return table.naming() == CsvDialect.Naming.POSITION ? Set.of() : found.unmapped();
    }

    @Override
    public Places places() {
        return new SheetPlaces(cells.row(), columnOfName);
    }

    /** Names the cell of a column, or the row where no single one is meant. */
    private record SheetPlaces(int row, Map<String, Integer> columnOfName) implements Places {
        @Override
        public String of(@Nullable String field) {
            int column = field == null ? -1 : columnOfName.getOrDefault(field, -1);
            return column < 0 ? "row " + row : ExcelCells.letters(column) + row;
        }
    }

    @Override
    public String raw() {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < cells.width() && text.length() <= LONGEST_RAW; column++) {
            String cell = cells.text(column);
            text.append(column == 0 ? "" : "\t").append(cell == null ? "" : Row.cut(cell));
        }
        return Row.cut(text.toString());
    }

    @Override
    public boolean begins(String text) {
        for (int column = 0; column < cells.width(); column++) {
            String cell = cells.text(column);
            if (cell != null) {
                return cell.strip().startsWith(text);
            }
        }
        return false;
    }

    @Override
    public @Nullable String counted(Trailer trailer) {
        return cells.text(trailer.countAt() - 1);
    }

    @Override
    public void close() {
        parts.close();
    }
}
