package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;
import java.util.Locale;

/** What stands behind the @ of an e-mail address. */
@AutoService(MappingFunction.class)
public final class EmailDomainFunction implements MappingFunction {

    @Override
    public String name() {
        return "email_domain";
    }

    @Override
    public String summary() {
        return "What stands behind the @ of an e-mail address.";
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
        return List.of(
                Example.of("email_domain('ada@example.com')", "example.com"), Example.of("email_domain('ada')", ""));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> {
            String address = (String) values[0];
            int at = address.lastIndexOf('@');
            return at < 0 || at + 1 == address.length()
                    ? null
                    : address.substring(at + 1).toLowerCase(Locale.ROOT);
        };
    }
}
