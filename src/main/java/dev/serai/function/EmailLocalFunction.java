package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;

/** What stands before the @ of an e-mail address. */
@AutoService(MappingFunction.class)
public final class EmailLocalFunction implements MappingFunction {

    @Override
    public String name() {
        return "email_local";
    }

    @Override
    public String summary() {
        return "What stands before the @ of an e-mail address.";
    }

    @Override
    public Topic topic() {
        return Topic.CONTACT;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.required("address", Shape.TEXT, "The address."));
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(Example.of("email_local('ada@example.com')", "ada"), Example.of("email_local('ada')", ""));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> {
            String address = (String) values[0];
            int at = address.lastIndexOf('@');
            return at <= 0 ? null : address.substring(0, at);
        };
    }
}
