package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;
import java.util.Map;

/** An e-mail address in lower case. */
@AutoService(MappingFunction.class)
public final class EmailFunction implements MappingFunction {

    @Override
    public String name() {
        return "email";
    }

    @Override
    public String summary() {
        return "An e-mail address in lower case.";
    }

    @Override
    public Topic topic() {
        return Topic.CONTACT;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.required("text", Shape.TEXT, "The address."));
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("email('Ada <ADA@example.com>')", "ada@example.com"),
                Example.of("email('ada@')", "!invalid-email"));
    }

    @Override
    public Call prepare(Preparation given) {
        Cleanser cleanser = new EmailType().cleanser(Map.of());
        return values -> cleanser.cleanse((String) values[0], null);
    }
}
