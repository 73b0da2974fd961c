package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.math.BigDecimal;
import java.util.List;

/** One of the items of a list by its position. */
@AutoService(MappingFunction.class)
public final class ItemFunction implements MappingFunction {

    @Override
    public String name() {
        return "item";
    }

    @Override
    public String summary() {
        return "One of the items of a list by its position; absent when there are fewer.";
    }

    @Override
    public Topic topic() {
        return Topic.LISTS;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("items", Shape.LIST, "The list."),
                Argument.required("position", Shape.NUMBER, "Its position, counted from 0; -1 is the last."));
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("item(split('a;b;c', ';'), 0)", "a"),
                Example.of("item(split('a;b;c', ';'), -1)", "c"),
                Example.of("item(split('a;b;c', ';'), 3)", ""));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> {
            List<?> items = (List<?>) values[0];
            BigDecimal position = (BigDecimal) values[1];
            BigDecimal counted = position.signum() < 0 ? position.add(BigDecimal.valueOf(items.size())) : position;
            boolean there = counted.signum() >= 0 && counted.compareTo(BigDecimal.valueOf(items.size())) < 0;
            return there ? items.get(counted.intValue()) : null;
        };
    }
}
