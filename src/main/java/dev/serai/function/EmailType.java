package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An e-mail address. */
@AutoService(SemanticType.class)
public final class EmailType implements SemanticType {

    private static final InvalidValue INVALID = new InvalidValue("invalid-email", "not an e-mail address");

    @Override
    public String name() {
        return "email";
    }

    @Override
    public String summary() {
        return "An e-mail address in lower case; international domains in their ASCII form.";
    }

    @Override
    public ValueKind kind() {
        return ValueKind.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of(" Ada.Lee@Example.COM ", "ada.lee@example.com"),
                Example.of("Ada Lee <ada@example.com>", "ada@example.com"),
                Example.of("mailto:ada@example.com", "ada@example.com"),
                Example.of("ada＠example。com", "ada@example.com"),
                Example.of("info@例子.中国", "info@xn--fsqu00a.xn--fiqs8s"),
                Example.of("info@bücher.de", "info@xn--bcher-kva.de"),
                Example.of("ada@example", "!invalid-email"),
                Example.of("ada..lee@example.com", "!invalid-email"),
                Example.of("a@b@example.com", "!invalid-email"),
                Example.of("n/a", ""),
                Example.of("none@none.com", ""));
    }

    @Override
    public Cleanser cleanser(Map<String, List<String>> settings) {
        return (raw, region) -> cleanse(raw);
    }

    private static @Nullable Object cleanse(String raw) {
        String text = CleanText.compatible(raw);
        String address = EmailAddress.canonical(text);
        if (address == null) {
            return Placeholders.EMAIL.matches(text) ? null : INVALID;
        }
        return Placeholders.EMAIL.matches(address) ? null : address;
    }
}
