package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Rounds a number half up. */
@AutoService(MappingFunction.class)
public final class RoundFunction implements MappingFunction {

    private static final BigDecimal MOST = BigDecimal.valueOf(20);

    @Override
    public String name() {
        return "round";
    }

    @Override
    public String summary() {
        return "Rounds a number half up.";
    }

    @Override
    public Topic topic() {
        return Topic.NUMBERS;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("number", Shape.NUMBER, "The number."),
                Argument.optional("places", Shape.NUMBER, "How many decimals are kept, 0 to 20.")
                        .usually("0"));
    }

    @Override
    public Shape result() {
        return Shape.NUMBER;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("round(2.5)", "3"), Example.of("round(1.005, 2)", "1.01"), Example.of("round(-2.5)", "-3"));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> {
            BigDecimal places = values.length > 1 ? (BigDecimal) values[1] : BigDecimal.ZERO;
            int kept = places.max(BigDecimal.ZERO).min(MOST).intValue();
            return ((BigDecimal) values[0]).setScale(kept, RoundingMode.HALF_UP);
        };
    }
}
