package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import dev.serai.record.ValueKind;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Several texts in one. */
@AutoService(SemanticType.class)
public final class ListType implements SemanticType {

    private static final String USUAL_SEPARATORS = ",;|、，；";

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String summary() {
        return "Several texts with 'separator', or else one of , ; | 、 between them; kept in order, each once.";
    }

    @Override
    public ValueKind kind() {
        return ValueKind.LIST;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.optional("separator", Shape.LIST, "What stands between the items.")
                .usually(", ; | 、"));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("vip, new,vip", "new; vip"),
                Example.of("会员、新客户", "会员; 新客户"),
                Example.of("a;n/a;;b", "a; b"),
                Example.of(" ; ", ""),
                new Example("red, green / blue", Map.of("separator", List.of("/")), "blue; red, green"));
    }

    @Override
    public Cleanser cleanser(Map<String, List<String>> settings) {
        List<String> separators = new SettingValues(settings).all("separator");
        if (separators.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("'separator' must not be empty");
        }
        return separators.isEmpty()
                ? (raw, region) -> split(raw, USUAL_SEPARATORS)
                : (raw, region) -> split(unified(raw, separators), "\u001F");
    }

    private static String unified(String raw, List<String> separators) {
        String text = raw;
        for (String separator : separators) {
            text = text.replace(separator, "\u001F");
        }
        return text;
    }

    private static @Nullable Object split(String text, String separators) {
        TreeSet<String> items = new TreeSet<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || separators.indexOf(text.charAt(i)) >= 0) {
                String item = CleanText.of(text.substring(from, i));
                if (!Placeholders.ANY.matches(item)) {
                    items.add(item);
                }
                from = i + 1;
            }
        }
        return items.isEmpty() ? null : List.copyOf(items);
    }
}
