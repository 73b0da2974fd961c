package dev.serai.expression;

import dev.serai.definition.Shape;
import java.util.Set;

/**
 * A compiled expression that gives a value.
 *
 * @param shape of what it gives
 * @param fields the positions of the canonical fields that it reads: they must be filled before
 */
public record Computation(Shape shape, Value value, Set<Integer> fields) {

    public Computation {
        fields = Set.copyOf(fields);
    }
}
