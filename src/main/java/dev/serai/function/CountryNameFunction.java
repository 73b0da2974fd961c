package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The name of a country, by its code or another name. */
@AutoService(MappingFunction.class)
public final class CountryNameFunction implements MappingFunction {

    @Override
    public String name() {
        return "country_name";
    }

    @Override
    public String summary() {
        return "The name of a country, by its code or another name.";
    }

    @Override
    public Topic topic() {
        return Topic.PLACES;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("country", Shape.TEXT, "The country."),
                Argument.optional("language", Shape.TEXT, "The language of the name, such as zh or de.")
                        .usually("en")
                        .asFixed());
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("country_name('CN')", "China"),
                Example.of("country_name('中国', 'de')", "China"),
                Example.of("country_name('DE', 'zh')", "德国"),
                Example.of("country_name('Atlantis')", "!unknown-country"));
    }

    @Override
    public Call prepare(Preparation given) {
        Locale language = Locale.forLanguageTag(given.text(1).orElse("en"));
        if (language.getLanguage().isEmpty()) {
            throw new IllegalArgumentException("'language' is a code such as zh or de, not '"
                    + given.text(1).orElse("") + "'");
        }
        Cleanser country = new CountryType().cleanser(Map.of());
        return values -> {
            Object found = country.cleanse((String) values[0], null);
            return found instanceof String code
                    ? new Locale.Builder().setRegion(code).build().getDisplayCountry(language)
                    : found;
        };
    }
}
