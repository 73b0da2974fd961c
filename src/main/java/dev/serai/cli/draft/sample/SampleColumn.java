package dev.serai.cli.draft.sample;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One source field of a sample.
 *
 * @param name as a mapping names it: a column, or a path such as contact.emails[0]
 * @param values of each row in order; an empty text where a row has none
 */
public record SampleColumn(String name, List<String> values) {

    public SampleColumn {
        values = List.copyOf(values);
    }

    /** The values of those rows that have one. */
    public List<String> given() {
        return values.stream().filter(value -> !value.isBlank()).toList();
    }

    /** The share of rows without a value. */
    public double emptyShare() {
        return values.isEmpty() ? 1 : 1 - (double) given().size() / values.size();
    }

    public Set<String> distinct() {
        return new LinkedHashSet<>(given());
    }

    /** True when each row has a value and no two have the same. */
    public boolean isUnique() {
        return !values.isEmpty() && distinct().size() == values.size();
    }

    /** True when few different words are used again and again, so that they are a list of choices and nobody's own. */
    public boolean isEnumerated() {
        int different = distinct().size();
        int given = given().size();
        boolean repeated = given >= 4 && different * 2 <= given;
        return different > 0
                && different <= 20
                && repeated
                && distinct().stream().allMatch(value -> value.length() <= 40);
    }

    /** How often each value stands there, the most frequent first. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = given().stream()
                .map(String::strip)
                .collect(Collectors.groupingBy(value -> value, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
