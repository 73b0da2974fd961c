package dev.serai.mapping;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV (RFC 4180). A row that is torn is refused and reading goes on with the next line: an unclosed quote or an overlong
 * field costs one row, not the file.
 */
final class CsvRows implements RowSource, TrailedRow {

    private static final int MOST_UNCLOSED = 100;
    private static final int UNKNOWN = -1;

    private final CsvScanner scanner;
    private final CsvDialect dialect;
    private final @Nullable Trailer trailer;
    private final Slots slots;
    private final boolean lenient;
    private ColumnNames found = ColumnNames.NONE;
    private int[] columnOfSlot = {};
    private int columns = UNKNOWN;
    private boolean started;
    private int unclosed;
    private long number;
    private @Nullable RowFault fault;

    /** @param lenient whether a column that the header lacks reads as absent, instead of refusing the source */
    CsvRows(TextInput input, SourceFormat format, Slots slots, boolean lenient) {
        this.lenient = lenient;
        this.dialect = format.csv();
        this.scanner = new CsvScanner(input, dialect);
        this.trailer = format.trailer();
        this.slots = slots;
    }

    @Override
    public @Nullable Row next() throws BrokenSource {
        if (!started) {
            started = true;
            start();
        }
        CsvScanner.Found found = nextFilled();
        if (found == CsvScanner.Found.END) {
            return null;
        }
        if (found == CsvScanner.Found.ROW && columns == UNKNOWN && !isTrailer()) {
            byPosition(scanner.columns());
        }
        number++;
        fault = fault(found);
        return this;
    }

    private boolean isTrailer() {
        return trailer != null && trailer.begins() != null && scanner.begins(trailer.begins());
    }

    /** Passes over empty lines and comments. */
    private CsvScanner.Found nextFilled() {
        CsvScanner.Found found = scanner.next(dialect.comment());
        while (found == CsvScanner.Found.ROW && scanner.isEmptyLine()) {
            found = scanner.next(dialect.comment());
        }
        return found;
    }

    private void start() throws BrokenSource {
        for (int i = 0; i < dialect.skip(); i++) {
            scanner.skipLine();
        }
        switch (dialect.naming()) {
            case HEADER -> readHeader();
            case LIST -> named(dialect.columns().toArray(new String[0]));
            case POSITION -> {
                if (dialect.width() > 0) {
                    byPosition(dialect.width());
                }
            }
        }
    }

    private void readHeader() throws BrokenSource {
        CsvScanner.Found found = nextFilled();
        if (found == CsvScanner.Found.END) {
            throw new BrokenSource("the file is empty; a header line was expected");
        }
        if (found != CsvScanner.Found.ROW) {
            throw new BrokenSource("the header line cannot be read");
        }
        String[] header = new String[scanner.columns()];
        Arrays.setAll(header, i -> column(i).strip());
        named(header);
    }

    private String column(int index) {
        String text = scanner.column(index);
        return text == null ? "" : text;
    }

    private void byPosition(int width) throws BrokenSource {
        String[] positions = new String[width];
        Arrays.setAll(positions, i -> Integer.toString(i + 1));
        named(positions);
    }

    private void named(String[] names) throws BrokenSource {
        found = ColumnNames.of(names, slots);
        if (!found.isEnough(lenient)) {
            throw new BrokenSource(lacking(names.length));
        }
        columnOfSlot = found.columnOfSlot();
        columns = names.length;
    }

    private String lacking(int width) {
        String names = found.listed() + "; check the delimiter and charset of the mapping, too";
        return dialect.naming() == CsvDialect.Naming.POSITION
                ? "rows have " + width + " columns and lack " + names
                : "the header lacks " + names;
    }

    private @Nullable RowFault fault(CsvScanner.Found found) throws BrokenSource {
        return switch (found) {
            case UNCLOSED_QUOTE -> unclosedQuote();
            case MISPLACED_QUOTE -> fault("misplaced-quote", "a closing quote is not followed by the delimiter");
            case TOO_LONG -> RowFault.TOO_LONG;
            case FIELD_TOO_LONG -> fault("field-too-long", "a field is longer than " + LONGEST_FIELD + " characters");
            case TOO_MANY_COLUMNS -> fault("too-many-columns", "more than " + CsvDialect.MOST_COLUMNS + " columns");
            default -> rowFault();
        };
    }

    private static RowFault fault(String code, String reason) {
        return new RowFault(null, code, reason);
    }

    private RowFault unclosedQuote() throws BrokenSource {
        unclosed++;
        if (unclosed > MOST_UNCLOSED) {
            throw new BrokenSource("too many quotes are not closed; check the quote and delimiter of the mapping");
        }
        return fault("unclosed-quote", "a quote in this row is not closed");
    }

    private @Nullable RowFault rowFault() {
        if (scanner.columns() != columns) {
            return new RowFault(
                    null, "wrong-column-count", scanner.columns() + " columns where " + columns + " are expected");
        }
        if (scanner.hasMalformed()) {
            return RowFault.NOT_OF_CHARSET;
        }
        return null;
    }

    @Override
    public Set<String> missing() {
        return found.missing();
    }

    @Override
    public Set<String> unmapped() {
        return found.unmapped();
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public @Nullable RowFault fault() {
        return fault;
    }

    @Override
    public @Nullable String value(int slot) {
        int column = columnOfSlot[slot];
        return column < 0 ? null : scanner.column(column);
    }

    @Override
    public String raw() {
        return scanner.raw(LONGEST_RAW);
    }

    @Override
    public boolean begins(String text) {
        return scanner.begins(text);
    }

    @Override
    public @Nullable String counted(Trailer trailer) {
        int column = trailer.countAt() - 1;
        return column < scanner.columns() ? scanner.column(column) : null;
    }
}
