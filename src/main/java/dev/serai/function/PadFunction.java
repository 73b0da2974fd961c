package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.math.BigDecimal;
import java.util.List;

/** Fills a text up to a length, as keys with leading zeros want it. */
@AutoService(MappingFunction.class)
public final class PadFunction implements MappingFunction {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    @Override
    public String name() {
        return "pad";
    }

    @Override
    public String summary() {
        return "Fills a text up to a length from the left, as keys with leading zeros want it; a longer one stays as it is.";
    }

    @Override
    public Topic topic() {
        return Topic.TEXT;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("text", Shape.TEXT, "The text."),
                Argument.required("length", Shape.NUMBER, "How many characters it has then, up to 100."),
                Argument.optional("sign", Shape.TEXT, "What it is filled with.")
                        .usually("0")
                        .asFixed());
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("pad('42', 6)", "000042"),
                Example.of("pad('1234567', 6)", "1234567"),
                Example.of("pad('x', 3, '.')", "..x"));
    }

    @Override
    public Call prepare(Preparation given) {
        String sign = given.text(2).orElse("0");
        if (sign.codePointCount(0, sign.length()) != 1) {
            throw new WrongArgument(2, "'sign' is one character");
        }
        return values -> {
            String text = (String) values[0];
            int length = ((BigDecimal) values[1]).min(MOST).intValue();
            return sign.repeat(Math.max(0, length - text.codePointCount(0, text.length()))) + text;
        };
    }
}
