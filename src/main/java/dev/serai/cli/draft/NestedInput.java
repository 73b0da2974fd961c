package dev.serai.cli.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a value where its path says: {@code orders[].price.net} into the price of the first of the orders. */
final class NestedInput {

    private static final Pattern STEP = Pattern.compile("([^./\\[\\]]+)(\\[\\d*])?");

    private NestedInput() {}

    static void put(Map<String, Object> into, String path, String value) {
        Map<String, Object> at = into;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            boolean last = step.end() == path.length();
            if (step.group(2) != null) {
                at = first(at, step.group(1));
            } else if (last) {
                at.put(step.group(1), value);
            } else {
                at = inner(at.computeIfAbsent(step.group(1), any -> new LinkedHashMap<>()));
            }
        }
    }

    private static Map<String, Object> first(Map<String, Object> at, String name) {
        Object list = at.computeIfAbsent(name, any -> new ArrayList<>(List.of(new LinkedHashMap<>())));
        return inner(((List<?>) list).get(0));
    }

    @SuppressWarnings("unchecked") // all maps within are made here
    private static Map<String, Object> inner(Object map) {
        return (Map<String, Object>) map;
    }
}
