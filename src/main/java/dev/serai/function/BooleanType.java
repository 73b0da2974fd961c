package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Yes or no. */
@AutoService(SemanticType.class)
public final class BooleanType implements SemanticType {

    private static final List<String> YES =
            List.of("true", "t", "yes", "y", "1", "on", "x", "是", "真", "有", "ja", "oui", "si");
    private static final List<String> NO = List.of("false", "f", "no", "n", "0", "off", "否", "假", "不是", "nein", "non");

    @Override
    public String name() {
        return "boolean";
    }

    @Override
    public String summary() {
        return "True or false, also written as yes/no, y/n, 1/0, on/off or 是/否.";
    }

    @Override
    public ValueKind kind() {
        return ValueKind.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Yes", "true"),
                Example.of("0", "false"),
                Example.of("是", "true"),
                Example.of("unknown", ""),
                Example.of("maybe", "!unknown-choice"));
    }

    @Override
    public Cleanser cleanser(Map<String, List<String>> settings) {
        Map<String, String> choices = new HashMap<>();
        YES.forEach(word -> choices.put(word, "true"));
        NO.forEach(word -> choices.put(word, "false"));
        return new ChoiceCleanser(choices, "true, false");
    }
}
