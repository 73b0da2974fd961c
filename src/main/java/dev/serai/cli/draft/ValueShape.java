package dev.serai.cli.draft;

import dev.serai.cli.draft.sample.SampleColumn;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what values look like without saying one: {@code Aaaa Aaa}, {@code 99-999}, {@code 汉汉汉}. */
final class ValueShape {

    private static final int LONGEST = 28;

    private ValueShape() {}

    static String of(String value) {
        StringBuilder shape = new StringBuilder();
        for (int c : value.strip().codePoints().toArray()) {
            if (shape.length() >= LONGEST) {
                return shape.append('…').toString();
            }
            shape.append(of(c));
        }
        return shape.toString();
    }

    private static String of(int c) {
        if (Character.isDigit(c)) {
            return "9";
        }
        if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
            return "汉";
        }
        if (Character.isLetter(c)) {
            return Character.isUpperCase(c) ? "A" : "a";
        }
        return c < 0x7F && c >= ' ' ? Character.toString(c) : "·";
    }

    /** The most frequent shape of a column. */
    static String typical(SampleColumn column) {
        Map<String, Long> counts = column.given().stream()
                .limit(500)
                .map(ValueShape::of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** What a comment says of a column: how much of it is empty, and how its values look or are. */
    static String facts(SampleColumn column, boolean values) {
        long empty = Math.round(column.emptyShare() * 100);
        String missing = column.given().isEmpty() ? "always empty" : empty == 0 ? "" : empty + " % empty";
        String looks = column.given().isEmpty() ? "" : looks(column, values);
        return missing.isEmpty() || looks.isEmpty() ? missing + looks : missing + ", " + looks;
    }

    private static String looks(SampleColumn column, boolean values) {
        if (!values) {
            return typical(column);
        }
        List<String> some = column.counts().keySet().stream().limit(2).toList();
        return YamlText.comment(String.join(" | ", some));
    }
}
