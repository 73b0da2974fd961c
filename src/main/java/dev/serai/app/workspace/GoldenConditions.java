package dev.serai.app.workspace;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.expression.Conditions;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.EntitySchema;
import java.util.Optional;
import java.util.function.Predicate;

/** Hands one engine's compiler to another engine, since engines do not know each other. */
final class GoldenConditions {

    private GoldenConditions() {}

    static Optional<Predicate<CanonicalRecord>> compile(
            DefinitionNode.Scalar text, EntitySchema schema, Problems problems) {
        return new Conditions(schema).compile(text, problems).map(condition -> record -> condition.test(record::get));
    }
}
