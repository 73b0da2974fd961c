package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;
import java.util.Map;

/** A phone number in E.164 form. */
@AutoService(MappingFunction.class)
public final class PhoneFunction implements MappingFunction {

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public String summary() {
        return "A phone number in E.164 form.";
    }

    @Override
    public Topic topic() {
        return Topic.CONTACT;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("text", Shape.TEXT, "The number."),
                Argument.optional("region", Shape.TEXT, "The country, such as CN, of a national number.")
                        .asFixed());
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("phone('138 1234 5678', 'CN')", "+8613812345678"),
                Example.of("phone('12345', 'CN')", "!invalid-phone"));
    }

    @Override
    public Call prepare(Preparation given) {
        Cleanser cleanser = new PhoneType()
                .cleanser(given.text(1)
                        .map(region -> Map.of("region", List.of(region)))
                        .orElse(Map.of()));
        return values -> cleanser.cleanse((String) values[0], null);
    }
}
