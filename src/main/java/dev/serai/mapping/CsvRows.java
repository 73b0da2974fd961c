package dev.serai.mapping;

import java.util.Arrays;
import java.util.Set;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV (RFC 4180). A row that is torn is refused and reading goes on with the next line: an unclosed quote or an overlong
 * field costs one row, not the file.
 */
final class CsvRows implements RowSource, Row {

    private static final int MOST_COLUMNS = 5_000;
    private static final int MOST_UNCLOSED = 100;

    private final CsvScanner scanner;
    private final SourceFormat format;
    private final Slots slots;
    private final boolean lenient;
    private final Set<String> missing = new LinkedHashSet<>();
    private Set<String> unmapped = Set.of();
    private int[] columnOfSlot = {};
    private int columns = -1;
    private int unclosed;
    private long number;
    private @Nullable RowFault fault;

    /** @param lenient whether a column that the header lacks reads as absent, instead of refusing the source */
    CsvRows(TextInput input, SourceFormat format, Slots slots, boolean lenient) {
        this.lenient = lenient;
        this.scanner = new CsvScanner(input, format.delimiter(), format.quote(), MOST_COLUMNS);
        this.format = format;
        this.slots = slots;
    }

    @Override
    public @Nullable Row next() throws BrokenSource {
        if (columns < 0) {
            readHeader();
        }
        CsvScanner.Found found = nextFilled();
        if (found == CsvScanner.Found.END) {
            return null;
        }
        number++;
        fault = fault(found);
        return this;
    }

    /** Passes over empty lines and comments. */
    private CsvScanner.Found nextFilled() {
        CsvScanner.Found found = scanner.next(format.comment());
        while (found == CsvScanner.Found.ROW && scanner.isEmptyLine()) {
            found = scanner.next(format.comment());
        }
        return found;
    }

    private void readHeader() throws BrokenSource {
        for (int i = 0; i < format.skip(); i++) {
            scanner.skipLine();
        }
        if (!format.header()) {
            columns = format.columns().size();
            columnOfSlot = resolve(format.columns().toArray(new String[0]));
            return;
        }
        CsvScanner.Found found = nextFilled();
        if (found == CsvScanner.Found.END) {
            throw new BrokenSource("the file is empty; a header line was expected");
        }
        if (found != CsvScanner.Found.ROW) {
            throw new BrokenSource("the header line cannot be read");
        }
        String[] header = new String[scanner.columns()];
        Arrays.setAll(header, i -> scanner.column(i).strip());
        columnOfSlot = resolve(header);
        columns = header.length;
    }

    private int[] resolve(String[] header) throws BrokenSource {
        int[] resolved = new int[slots.size()];
        UnmappedNames others = new UnmappedNames();
        Arrays.stream(header)
                .filter(name -> !name.isEmpty() && !slots.has(name))
                .forEach(name -> others.add("", name));
        unmapped = others.all();
        for (int slot = 0; slot < resolved.length; slot++) {
            String name = slots.name(slot);
            resolved[slot] = Arrays.asList(header).indexOf(name);
            if (resolved[slot] < 0) {
                missing.add(name);
            } else if (Arrays.asList(header).lastIndexOf(name) != resolved[slot]) {
                throw new BrokenSource("column '" + name + "' stands twice in the header");
            }
        }
        boolean foreign = missing.size() == slots.size();
        if (!missing.isEmpty() && (foreign || !lenient)) {
            throw new BrokenSource("the header lacks '" + String.join("', '", missing)
                    + "'; check the delimiter and charset of the mapping, too");
        }
        return resolved;
    }

    private @Nullable RowFault fault(CsvScanner.Found found) throws BrokenSource {
        return switch (found) {
            case UNCLOSED_QUOTE -> unclosedQuote();
            case MISPLACED_QUOTE -> fault("misplaced-quote", "a closing quote is not followed by the delimiter");
            case TOO_LONG -> fault("row-too-long", "longer than " + LONGEST_ROW + " characters");
            case FIELD_TOO_LONG -> fault("field-too-long", "a field is longer than " + LONGEST_FIELD + " characters");
            case TOO_MANY_COLUMNS -> fault("too-many-columns", "more than " + MOST_COLUMNS + " columns");
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
            return new RowFault(null, "invalid-encoding", "holds bytes that are not of the charset of the mapping");
        }
        return null;
    }

    @Override
    public Set<String> missing() {
        return missing;
    }

    @Override
    public Set<String> unmapped() {
        return unmapped;
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
}
