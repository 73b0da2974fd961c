package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The name of a company or public body. */
@AutoService(SemanticType.class)
public final class OrganisationNameType implements SemanticType {

    private static final int LONGEST = 300;
    private static final InvalidValue INVALID = new InvalidValue(
            "invalid-name", "not a name: it has neither letter nor digit, or more than " + LONGEST + " characters");

    @Override
    public String name() {
        return "organisation-name";
    }

    @Override
    public String summary() {
        return "The name of an organisation in its own case, without quotes; Chinese names without blanks.";
    }

    @Override
    public ValueKind kind() {
        return ValueKind.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("  ACME   Inc. ", "ACME Inc."),
                Example.of("\"Globex Ltd.\"", "Globex Ltd."),
                Example.of("3M", "3M"),
                Example.of("北京 小米 科技有限公司", "北京小米科技有限公司"),
                Example.of("华为（深圳）有限公司", "华为(深圳)有限公司"),
                Example.of("ＩＢＭ　中国", "IBM 中国"),
                Example.of("unknown", ""));
    }

    @Override
    public Cleanser cleanser(Map<String, List<String>> settings) {
        return (raw, region) -> cleanse(unquoted(CleanText.compatible(raw)));
    }

    private static @Nullable Object cleanse(String text) {
        if (Placeholders.ANY.matches(text)) {
            return null;
        }
        boolean named = text.length() <= LONGEST && text.codePoints().anyMatch(Character::isLetterOrDigit);
        return named ? withoutBlanksBetweenHan(text) : INVALID;
    }

    private static String unquoted(String text) {
        int last = text.length() - 1;
        boolean quoted = last > 0
                && ((text.charAt(0) == '"' && text.charAt(last) == '"')
                        || (text.charAt(0) == '\'' && text.charAt(last) == '\'')
                        || (text.charAt(0) == '\u201C' && text.charAt(last) == '\u201D'));
        return quoted ? text.substring(1, last).strip() : text;
    }

    private static String withoutBlanksBetweenHan(String text) {
        if (text.indexOf(' ') < 0 || !CleanText.isHan(text.codePointAt(0))) {
            return text;
        }
        StringBuilder name = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dropped = c == ' ' && CleanText.isHan(text.charAt(i - 1)) && CleanText.isHan(text.charAt(i + 1));
            name.append(dropped ? "" : String.valueOf(c));
        }
        return name.toString();
    }
}
