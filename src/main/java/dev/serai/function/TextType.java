package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.util.List;
import java.util.Map;

/** Free text. */
@AutoService(SemanticType.class)
public final class TextType implements SemanticType {

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String summary() {
        return "Any text: blanks are tidied, control characters removed, full-width letters and digits made usual.";
    }

    @Override
    public ValueKind kind() {
        return ValueKind.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("  Main  Street\t12 ", "Main Street 12"),
                Example.of("中山路１２号Ａ座", "中山路12号A座"),
                Example.of("N/A", ""),
                Example.of("不详", ""),
                Example.of(" -- ", ""),
                Example.of("a\0b", "ab"));
    }

    @Override
    public Cleanser cleanser(Map<String, List<String>> settings) {
        return (raw, region) -> {
            String text = CleanText.of(raw);
            return Placeholders.ANY.matches(text) ? null : text;
        };
    }
}
