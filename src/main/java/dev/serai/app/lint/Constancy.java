package dev.serai.app.lint;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.expression.Conditions;
import dev.serai.record.EntitySchema;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Finds conditions whose answer is the same for every record. */
final class Constancy {

    /** Tells that a condition has asked for a value that differs from record to record. */
    private static final class Depends extends RuntimeException {
        private static final long serialVersionUID = 1;

        Depends() {
            super("a value is asked for", null, false, false);
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
        return new Conditions(schema).compile(scalar, new Problems()).flatMap(condition -> {
            try {
                return Optional.of(condition.test(index -> {
                    if (canBeFilled.test(index)) {
                        throw new Depends();
                    }
                    return null;
                }));
            } catch (Depends e) {
                return Optional.empty();
            }
        });
    }
}
