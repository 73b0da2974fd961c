package dev.serai.cli.draft.sample;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Tells whether the first row of CSV names the columns. */
final class CsvHeader {

    private static final Pattern VALUE = Pattern.compile("[-+]?[\\d.,/:\\- ]+|.*@.*|.*\\d{5,}.*");
    private static final int LOOKED_AT = 100;

    private CsvHeader() {}

    /** True when the first row has a name for nearly each column, none twice, and none that looks like a value. */
    static boolean isOne(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return false;
        }
        List<String> first = rows.get(0).stream().map(String::strip).toList();
        long named = first.stream().filter(name -> !name.isEmpty()).count();
        boolean likeValues = first.stream()
                .anyMatch(name -> !name.isEmpty() && VALUE.matcher(name).matches());
        if (named * 2 < first.size() || likeValues) {
            return false;
        }
        return new HashSet<>(first).size() >= named && !repeats(first, rows);
    }

    /** A value that stands in its column again further down is no name. */
    private static boolean repeats(List<String> first, List<List<String>> rows) {
        long again = 0;
        for (int i = 0; i < first.size(); i++) {
            int column = i;
            boolean found = !first.get(i).isEmpty()
                    && rows.stream().skip(1).limit(LOOKED_AT).anyMatch(row -> row.get(column)
                            .strip()
                            .equals(first.get(column)));
            again += found ? 1 : 0;
        }
        return again > 0;
    }
}
