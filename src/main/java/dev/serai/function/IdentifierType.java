package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A number or code that stands for one thing, such as a tax number. */
@AutoService(SemanticType.class)
public final class IdentifierType implements SemanticType {

    private static final InvalidValue INVALID =
            new InvalidValue("invalid-identifier", "has signs other than letters, digits, blanks and - . / _");

    @Override
    public String name() {
        return "identifier";
    }

    @Override
    public String summary() {
        return "A code of letters and digits, in upper case without blanks and dashes.";
    }

    @Override
    public ValueKind kind() {
        return ValueKind.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("de 123-456.789", "DE123456789"),
                Example.of("９１１１０ａ", "91110A"),
                Example.of("京A 12345", "京A12345"),
                Example.of("12#4", "!invalid-identifier"),
                Example.of("N/A", ""));
    }

    @Override
    public Cleanser cleanser(Map<String, List<String>> settings) {
        return (raw, region) -> cleanse(CleanText.compatible(raw));
    }

    private static @Nullable Object cleanse(String text) {
        if (Placeholders.ANY.matches(text)) {
            return null;
        }
        return isCanonical(text) ? text : squeezed(text);
    }

    private static boolean isCanonical(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object squeezed(String text) {
        StringBuilder code = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                code.append(Character.toUpperCase(c));
            } else if (" -./_\u2010\u2011\u2013\u2014".indexOf(c) < 0) {
                return INVALID;
            }
        }
        String squeezed = code.toString();
        return Placeholders.ANY.matches(squeezed) ? null : squeezed;
    }
}
