package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import dev.serai.record.ValueKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A postal code. */
@AutoService(SemanticType.class)
public final class PostcodeType implements SemanticType {

    private static final InvalidValue INVALID =
            new InvalidValue("invalid-postcode", "not a postal code of its country");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;
    private static final PostcodeShapes SHAPES = PostcodeShapes.load();

    @Override
    public String name() {
        return "postcode";
    }

    @Override
    public String summary() {
        return "A postal code as its country writes it, known from the row or from 'region'.";
    }

    @Override
    public ValueKind kind() {
        return ValueKind.TEXT;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.optional(
                "region", Shape.TEXT, "The country, such as CN, whose shape the code has when the row names none."));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of(" 100020 ", "100020"),
                Example.of("１０００２０", "100020"),
                Example.of("sw1a  1aa", "SW1A 1AA"),
                new Example("sw1a1aa", Map.of("region", List.of("GB")), "SW1A 1AA"),
                new Example("1234ab", Map.of("region", List.of("NL")), "1234 AB"),
                new Example("891321234", Map.of("region", List.of("US")), "89132-1234"),
                new Example("D-80331", Map.of("region", List.of("DE")), "80331"),
                new Example("8033", Map.of("region", List.of("DE")), "!invalid-postcode"),
                Example.of("?!#", ""),
                Example.of("n/a", ""));
    }

    @Override
    public Cleanser cleanser(Map<String, List<String>> settings) {
        String usual = new SettingValues(settings).one("region").orElse(null);
        return (raw, region) -> cleanse(CleanText.compatible(raw), region == null ? usual : region);
    }

    private static @Nullable Object cleanse(String text, @Nullable String region) {
        if (Placeholders.ANY.matches(text)) {
            return null;
        }
        if (region != null && SHAPES.has(region)) {
            String shaped = SHAPES.shaped(text, region);
            return shaped == null ? INVALID : shaped;
        }
        return isPlausible(text) ? text.toUpperCase(Locale.ROOT) : INVALID;
    }

    private static boolean isPlausible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F || (!Character.isLetterOrDigit(c) && c != ' ' && c != '-')) {
                return false;
            }
        }
        return text.length() >= SHORTEST && text.length() <= LONGEST;
    }
}
