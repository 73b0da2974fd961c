package dev.serai.function;

import dev.serai.definition.Shape;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How much time lies from one day to another, in whole units. */
abstract class TimeBetweenFunction implements MappingFunction {

    private final ChronoUnit unit;

    TimeBetweenFunction(ChronoUnit unit) {
        this.unit = unit;
    }

    @Override
    public Topic topic() {
        return Topic.DATES;
    }

    @Override
    public Shape result() {
        return Shape.NUMBER;
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> BigDecimal.valueOf(unit.between((LocalDate) values[0], (LocalDate) values[1]));
    }
}
