package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;
import java.util.Map;

/** The ISO 3166-1 code of a country, by its name in many languages or another code. */
@AutoService(MappingFunction.class)
public final class CountryFunction implements MappingFunction {

    @Override
    public String name() {
        return "country";
    }

    @Override
    public String summary() {
        return "The ISO 3166-1 code of a country, by its name in many languages or another code.";
    }

    @Override
    public Topic topic() {
        return Topic.PLACES;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.required("text", Shape.TEXT, "The country as the partner writes it."));
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("country('中国')", "CN"),
                Example.of("country('Germany')", "DE"),
                Example.of("country('Atlantis')", "!unknown-country"));
    }

    @Override
    public Call prepare(Preparation given) {
        Cleanser cleanser = new CountryType().cleanser(Map.of());
        return values -> cleanser.cleanse((String) values[0], null);
    }
}
