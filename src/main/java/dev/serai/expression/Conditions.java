package dev.serai.expression;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.record.EntitySchema;
import java.util.Optional;

/** Compiles conditions over the fields of an entity alone; see {@link Expressions} for the language. */
public final class Conditions {

    private final Expressions expressions;

    public Conditions(EntitySchema schema) {
        this.expressions = new Expressions(() -> schema);
    }

    /** The condition that a definition contains, or empty with an error at the place inside the text. */
    public Optional<Condition> compile(DefinitionNode.Scalar scalar, Problems problems) {
        return expressions.condition(scalar, problems);
    }
}
