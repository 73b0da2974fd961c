package dev.serai.app.lint;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.expression.Expressions;
import dev.serai.expression.Scope;
import dev.serai.expression.ValueAccess;
import dev.serai.record.EntitySchema;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Finds conditions whose answer is the same for every record. */
final class Constancy {

    /** Tells that a condition has asked for a value that differs from record to record. */
    private static final class Depends extends RuntimeException {
        private static final long serialVersionUID = 1;

        Depends() {
            super("a value is asked for", null, false, false);
        }
    }

    /** A source of which nothing is known. */
    private record AnySource(EntitySchema schema) implements Scope {
        @Override
        public int source(String path) {
            return 0;
        }
    }

    private record Asked(IntPredicate canBeFilled) implements ValueAccess {
        @Override
        public @Nullable Object get(int index) {
            if (canBeFilled.test(index)) {
                throw new Depends();
            }
            return null;
        }

        @Override
        public String source(int slot) {
            throw new Depends();
        }
    }

    private Constancy() {}

    /**
     * The answer, when no record can change it; empty when one can, or when it is not known.
     *
     * @param canBeFilled whether a record may have a value at a position of the schema
     */
    static Optional<Boolean> of(DefinitionNode node, EntitySchema schema, IntPredicate canBeFilled) {
        if (!(node instanceof DefinitionNode.Scalar scalar)) {
            return Optional.empty();
        }
        return new Expressions(new AnySource(schema))
                .condition(scalar, new Problems())
                .flatMap(condition -> {
                    try {
                        return Optional.of(condition.test(new Asked(canBeFilled)));
                    } catch (Depends e) {
                        return Optional.empty();
                    }
                });
    }
}
