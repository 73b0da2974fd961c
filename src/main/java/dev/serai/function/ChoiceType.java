package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import dev.serai.record.ValueKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of a few known words. */
@AutoService(SemanticType.class)
public final class ChoiceType implements SemanticType {

    @Override
    public String name() {
        return "choice";
    }

    @Override
    public String summary() {
        return "One of the words in 'of', written in any case.";
    }

    @Override
    public ValueKind kind() {
        return ValueKind.TEXT;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.required("of", Shape.LIST, "The words that a value may be."));
    }

    @Override
    public List<Example> examples() {
        Map<String, List<String>> segments = Map.of("of", List.of("consumer", "business", "unknown"));
        return List.of(
                new Example(" Consumer ", segments, "consumer"),
                new Example("ＢＵＳＩＮＥＳＳ", segments, "business"),
                new Example("Unknown", segments, "unknown"),
                new Example("n/a", segments, ""),
                new Example("private", segments, "!unknown-choice"));
    }

    @Override
    public Cleanser cleanser(Map<String, List<String>> settings) {
        List<String> of = new SettingValues(settings).all("of");
        if (of.isEmpty()) {
            throw new IllegalArgumentException("'of' must list the choices");
        }
        Map<String, String> choices = new LinkedHashMap<>();
        of.forEach(choice -> choices.put(choice, choice));
        return new ChoiceCleanser(choices, String.join(", ", of));
    }
}
