package dev.serai.cli.draft.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The last line of a sample where it is no row.
 *
 * @param keys as the source of a mapping has them
 * @param sure whether it says itself how many rows there are
 */
record TrailerGuess(Map<String, Object> keys, boolean sure) {

    private static final Pattern MARK =
            Pattern.compile("(?i)(TRL|TRAILER|TRA|TLR|EOF|EOD|END|TOTAL|TOTALS|SUMME|SUM|GESAMT|FOOTER|FTR|T|Z|合计|总计)");

    /** Of CSV; {@code rows} are all lines, with what may be the trailer as the last one. */
    static Optional<TrailerGuess> ofColumns(List<List<String>> rows, int header, int columns) {
        if (rows.size() < 3) {
            return Optional.empty();
        }
        List<String> last =
                rows.get(rows.size() - 1).stream().map(String::strip).toList();
        String mark = last.get(0);
        boolean own = rows.subList(0, rows.size() - 1).stream()
                .noneMatch(row -> row.get(0).strip().startsWith(mark));
        boolean odd = last.size() != columns;
        int data = rows.size() - 1 - header;
        int count = last.indexOf(Integer.toString(data));
        boolean named = MARK.matcher(mark).matches() && (odd || count > 0 || isSparse(last));
        if (mark.isEmpty() || !own || (!named && !odd)) {
            return Optional.empty();
        }
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put(named ? "begins" : "lines", named ? mark : 1);
        if (count > 0) {
            keys.put("count", count + 1);
        }
        return Optional.of(new TrailerGuess(keys, named && count > 0));
    }

    private static boolean isSparse(List<String> row) {
        return row.stream().filter(cell -> !cell.isEmpty()).count() * 2 <= row.size();
    }

    /** Of fixed width: a line unlike the others that begins with letters and goes on with the number of rows. */
    static Optional<TrailerGuess> ofLine(List<String> lines, int header) {
        if (lines.size() < 3) {
            return Optional.empty();
        }
        String last = lines.get(lines.size() - 1);
        int letters = 0;
        while (letters < last.length() && Character.isLetter(last.charAt(letters))) {
            letters++;
        }
        int end = letters;
        while (end < last.length() && Character.isDigit(last.charAt(end))) {
            end++;
        }
        String mark = last.substring(0, letters);
        boolean own = lines.subList(0, lines.size() - 1).stream().noneMatch(line -> line.startsWith(mark));
        if (letters == 0 || !own || !MARK.matcher(mark).matches()) {
            return Optional.empty();
        }
        boolean counts = end > letters
                && end - letters <= 18
                && Long.parseLong(last.substring(letters, end)) == lines.size() - 1L - header;
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("begins", mark);
        if (counts) {
            keys.put("count", FixedSample.place(letters + 1, end - letters));
        }
        return Optional.of(new TrailerGuess(keys, counts));
    }
}
