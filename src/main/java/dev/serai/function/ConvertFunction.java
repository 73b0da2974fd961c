package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/** A measure in another unit of the same kind: length, area, volume, weight or time. */
@AutoService(MappingFunction.class)
public final class ConvertFunction implements MappingFunction {

    @Override
    public String name() {
        return "convert";
    }

    @Override
    public String summary() {
        return "A measure in another unit of the same kind: length, area, volume, weight or time.";
    }

    @Override
    public Topic topic() {
        return Topic.MONEY;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("number", Shape.NUMBER, "How many."),
                Argument.required("from", Shape.TEXT, "The unit that the partner uses.")
                        .asFixed()
                        .of(Units.names()),
                Argument.required("to", Shape.TEXT, "The unit that is wanted.")
                        .asFixed()
                        .of(Units.names()));
    }

    @Override
    public Shape result() {
        return Shape.NUMBER;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("convert(2, 'kg', 'g')", "2000"),
                Example.of("convert(3, 'jin', 'kg')", "1.5"),
                Example.of("convert(10, 'lb', 'kg')", "4.5359237"),
                Example.of("convert(1, 'mile', 'km')", "1.609344"),
                Example.of("convert(15, 'mu', 'hectare')", "1"),
                Example.of("convert(90, 'minute', 'hour')", "1.5"));
    }

    @Override
    public Call prepare(Preparation given) {
        UnaryOperator<BigDecimal> converted =
                Units.between(given.text(1).orElse(""), given.text(2).orElse(""));
        return values -> converted.apply((BigDecimal) values[0]);
    }
}
