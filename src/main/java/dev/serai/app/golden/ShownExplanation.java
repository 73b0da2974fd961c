package dev.serai.app.golden;

import dev.serai.merge.Explanation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts letters in the place of values: who agrees with whom can be seen, what they say cannot. */
final class ShownExplanation {

    private ShownExplanation() {}

    static Explanation masked(Explanation explanation) {
        List<Explanation.Field> fields =
                explanation.fields().stream().map(ShownExplanation::masked).toList();
        return new Explanation(explanation.id(), explanation.revision(), explanation.records(), fields);
    }

    private static Explanation.Field masked(Explanation.Field field) {
        Map<String, String> letters = new HashMap<>();
        Map<String, String> value = masked(field.value(), letters);
        return new Explanation.Field(
                field.fields(),
                field.strategy(),
                value,
                field.pin(),
                field.weight(),
                field.confidence(),
                field.said().stream()
                        .map(said -> new Explanation.Said(
                                said.record(),
                                masked(said.value(), letters),
                                said.kept(),
                                said.factors(),
                                said.weight(),
                                said.fate(),
                                said.behind()))
                        .toList());
    }

    private static Map<String, String> masked(Map<String, String> values, Map<String, String> letters) {
        Map<String, String> masked = new LinkedHashMap<>();
        values.forEach((field, value) ->
                masked.put(field, letters.computeIfAbsent(field + '\0' + value, any -> letter(letters.size()))));
        return masked;
    }

    private static String letter(int number) {
        return number < 26 ? "value " + (char) ('A' + number) : "value " + number;
    }
}
