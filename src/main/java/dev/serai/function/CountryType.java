package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A country. */
@AutoService(SemanticType.class)
public final class CountryType implements SemanticType {

    private static final InvalidValue UNKNOWN = new InvalidValue("unknown-country", "not a country that is known");

    @Override
    public String name() {
        return "country";
    }

    @Override
    public String summary() {
        return "A country as ISO 3166-1 alpha-2 code; codes and names in many languages are understood.";
    }

    @Override
    public ValueKind kind() {
        return ValueKind.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("CN", "CN"),
                Example.of(" chn ", "CN"),
                Example.of("P.R. China", "CN"),
                Example.of("中国", "CN"),
                Example.of("中华人民共和国", "CN"),
                Example.of("香港", "HK"),
                Example.of("ＵＳＡ", "US"),
                Example.of("United States of America", "US"),
                Example.of("UK", "GB"),
                Example.of("England", "GB"),
                Example.of("Deutschland", "DE"),
                Example.of("España", "ES"),
                Example.of("NA", "NA"),
                Example.of("Atlantis", "!unknown-country"),
                Example.of("N/A", ""));
    }

    @Override
    public Cleanser cleanser(Map<String, List<String>> settings) {
        return (raw, region) -> cleanse(raw);
    }

    private static @Nullable Object cleanse(String raw) {
        // Most partners and every definition write codes, for which the names need not be read.
        String code = raw.length() == 2 ? CountryNames.code(raw) : null;
        return code != null ? code : named(raw, CountryNames.instance());
    }

    private static @Nullable Object named(String raw, CountryNames names) {
        String code = names.usual(raw);
        if (code != null) {
            return code;
        }
        String text = CleanText.compatible(raw);
        String found = Placeholders.ANY.matches(text) && !text.equals("NA") ? null : names.find(text);
        if (found != null) {
            return found;
        }
        return Placeholders.ANY.matches(text) ? null : UNKNOWN;
    }
}
