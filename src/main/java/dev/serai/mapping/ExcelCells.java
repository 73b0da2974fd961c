package dev.serai.mapping;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet, one at a time: the text of each cell as it was typed, and what is wrong with it. */
final class ExcelCells {

    /** Excel has no more. */
    static final int MOST_COLUMNS = 16_384;

    private static final int LAST_ROW = 1_048_576;
    private static final Fault ERROR = new Fault("error-value", "the cell holds an error of Excel such as #N/A");
    private static final Fault NO_NUMBER = new Fault("invalid-cell", "the cell holds no number or day that there is");
    private static final Fault NO_TEXT = new Fault("invalid-cell", "the cell names a text that the file does not have");
    private static final Fault NO_KIND = new Fault("invalid-cell", "the cell is of a kind that Excel does not have");

    private final ExcelXml xml;
    private final ExcelTexts texts;
    private final ExcelStyle[] styles;
    private final boolean from1904;
    private @Nullable String[] cells = new @Nullable String[32];
    private @Nullable Fault[] faults = new @Nullable Fault[32];
    private int width;
    private int row;
    private long size;
    private boolean blank;
    private int outer;

    ExcelCells(ExcelBook book, @Nullable String sheet) throws BrokenSource {
        this.xml = book.sheet(sheet);
        this.texts = book.texts();
        this.styles = book.styles().toArray(new ExcelStyle[0]);
        this.from1904 = book.isFrom1904();
    }

    /** Why a cell cannot be read. */
    record Fault(String code, String reason) {}

    /** Goes to the next row in which something stands; false at the end. */
    boolean next() throws BrokenSource {
        if (outer == 0 && !start()) {
            return false;
        }
        xml.recordBegins();
        for (String name = xml.nextWithin(outer); name != null; name = xml.nextWithin(outer)) {
            if (!name.equals("row")) {
                continue;
            }
            clear();
            row = rowNumber();
            readRow();
            if (!blank) {
                return true;
            }
            xml.recordBegins();
        }
        return false;
    }

    private boolean start() throws BrokenSource {
        String name = xml.nextElement();
        while (name != null && !name.equals("sheetData")) {
            xml.recordBegins();
            name = xml.nextElement();
        }
        outer = xml.depth();
        return name != null;
    }

    private void clear() {
        Arrays.fill(cells, 0, width, null);
        Arrays.fill(faults, 0, width, null);
        width = 0;
        size = 0;
        blank = true;
    }

    private int rowNumber() throws BrokenSource {
        String said = xml.attribute("r");
        int number = said == null ? row + 1 : said.matches("\\d{1,7}") ? Integer.parseInt(said) : 0;
        if (number <= row || number > LAST_ROW) {
            throw new BrokenSource("after row " + row + ": rows of the sheet are not in order; the file is damaged");
        }
        return number;
    }

    private void readRow() throws BrokenSource {
        int within = xml.depth();
        int column = -1;
        for (String name = xml.nextWithin(within); name != null; name = xml.nextWithin(within)) {
            if (name.equals("c")) {
                column = column(xml.attribute("r"), column + 1);
                readCell(column);
            }
        }
    }

    /** The column of a reference such as B17, counted from 0. */
    private int column(@Nullable String reference, int next) throws BrokenSource {
        int column = 0;
        for (int i = 0; reference != null && i < reference.length() && column < MOST_COLUMNS; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        int found = reference == null ? next : column - 1;
        if (found < 0 || found >= MOST_COLUMNS) {
            throw new BrokenSource("row " + row + " has a cell that stands in no column; the file is damaged");
        }
        return found;
    }

    private void readCell(int column) throws BrokenSource {
        String kind = xml.attribute("t");
        ExcelStyle style = style(xml.attribute("s"));
        int within = xml.depth();
        String value = null;
        for (String name = xml.nextWithin(within); name != null; name = xml.nextWithin(within)) {
            if (name.equals("v")) {
                value = xml.text();
            } else if (name.equals("is")) {
                value = xml.runs();
            } else {
                xml.skip();
            }
        }
        if (value != null && !value.isEmpty()) {
            set(column, kind == null ? "n" : kind, value, style);
        }
    }

    private ExcelStyle style(@Nullable String index) {
        int place = index == null ? -1 : place(index);
        return place >= 0 && place < styles.length ? styles[place] : ExcelStyle.PLAIN;
    }

    /** A place in a list, or -1 when the text is no such number. */
    private static int place(String index) {
        boolean number =
                !index.isEmpty() && index.length() < 10 && index.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(index) : -1;
    }

    private void set(int column, String kind, String value, ExcelStyle style) {
        switch (kind) {
            case "s" -> put(column, texts.get(place(value)), NO_TEXT);
            case "str", "inlineStr" -> put(column, value, NO_TEXT);
            case "b" -> put(column, value.equals("1") ? "TRUE" : "FALSE", NO_KIND);
            case "e" -> put(column, null, ERROR);
            case "d" ->
                put(column, value.endsWith("T00:00:00") ? value.substring(0, value.length() - 9) : value, NO_KIND);
            case "n" -> put(column, style.text(value.strip(), from1904), NO_NUMBER);
            default -> put(column, null, NO_KIND);
        }
    }

    private void put(int column, @Nullable String text, Fault otherwise) {
        if (text != null && text.isBlank()) {
            return;
        }
        blank = false;
        if (column >= cells.length) {
            int length = Math.min(MOST_COLUMNS, Math.max(column + 1, 2 * cells.length));
            cells = Arrays.copyOf(cells, length);
            faults = Arrays.copyOf(faults, length);
        }
        width = Math.max(width, column + 1);
        size += text == null ? 0 : text.length();
        cells[column] = isTooLong() ? null : text;
        faults[column] = text == null ? otherwise : null;
    }

    /** Whether the row is longer than any may be; what stands behind that is not kept. */
    boolean isTooLong() {
        return size > RowSource.LONGEST_ROW;
    }

    /** The number of the row as Excel shows it. */
    int row() {
        return row;
    }

    /** One more than the last column in which something stands. */
    int width() {
        return width;
    }

    @Nullable
    String text(int column) {
        return column < width ? cells[column] : null;
    }

    @Nullable
    Fault fault(int column) {
        return column < width ? faults[column] : null;
    }

    /** What Excel calls a column, such as B for 1. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }
}
