package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import dev.serai.record.ValueKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says to which record of another entity a record belongs. */
@AutoService(SemanticType.class)
public final class ReferenceType implements SemanticType {

    /** The setting that names the entity. */
    public static final String TO = "to";

    private static final int LONGEST = 200;
    private static final InvalidValue INVALID = new InvalidValue(
            "invalid-reference",
            "not a key: longer than " + LONGEST + " characters, or with characters that cannot be kept");

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public String summary() {
        return "The partner's own key of a record of the entity in 'to', such as a transaction's customer;"
                + " it stands for the golden record that this record is part of.";
    }

    @Override
    public ValueKind kind() {
        return ValueKind.TEXT;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.required(TO, Shape.TEXT, "The entity whose key it is, such as customer."));
    }

    @Override
    public List<Example> examples() {
        Map<String, List<String>> customer = Map.of(TO, List.of("customer"));
        return List.of(
                new Example(" C-17 ", customer, "C-17"),
                new Example("a/b", customer, "a/b"),
                new Example("  ", customer, ""),
                new Example("x".repeat(LONGEST + 1), customer, "!invalid-reference"));
    }

    @Override
    public Cleanser cleanser(Map<String, List<String>> settings) {
        if (new SettingValues(settings).one(TO).isEmpty()) {
            throw new IllegalArgumentException("'to' must name the entity that is referred to");
        }
        return (raw, region) -> cleanse(raw.strip());
    }

    /** As the key itself is read: nothing but blanks at the ends is taken off, or the two would not meet. */
    private static @Nullable Object cleanse(String key) {
        if (key.isEmpty()) {
            return null;
        }
        return key.length() > LONGEST || key.codePoints().anyMatch(ReferenceType::cannotBeStored) ? INVALID : key;
    }

    private static boolean cannotBeStored(int c) {
        return c < ' ' || c == 0x7F || Character.getType(c) == Character.SURROGATE;
    }
}
