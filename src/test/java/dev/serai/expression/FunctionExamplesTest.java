package dev.serai.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.serai.definition.Argument;
import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import dev.serai.function.LookupTable;
import dev.serai.function.LookupTables;
import dev.serai.function.MappingFunction;
import dev.serai.function.MappingFunctions;
import dev.serai.function.SemanticTypes;
import dev.serai.mapping.SetTables;
import dev.serai.record.CanonicalField;
import dev.serai.record.EntitySchema;
import dev.serai.record.FieldPath;
import dev.serai.record.Sensitivity;
import dev.serai.record.ValueKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FunctionExamplesTest {

    private static final EntitySchema NOTHING = new EntitySchema(
            "example", List.of(new CanonicalField(FieldPath.of("nothing"), "text", ValueKind.TEXT, Sensitivity.NONE)));

    /** Where the examples stand: one field, which is absent, and one table. */
    private static final class Examples implements Scope {
        @Override
        public EntitySchema schema() {
            return NOTHING;
        }

        @Override
        public Optional<String> secret(String variable) {
            return variable.equals("SALT") ? Optional.of("pepper") : Optional.empty();
        }

        @Override
        public LookupTables tables() {
            LookupTable.Row row =
                    new LookupTable.Row(SourceLocation.startOf("tables/regions.csv"), List.of("GD", "广东", "south"));
            return new SetTables(
                    Map.of("regions", new LookupTable("regions", List.of("code", "name", "zone"), List.of(row))),
                    Set.of());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentedExampleHolds() {
        return MappingFunctions.all().list().stream().flatMap(function -> function.examples().stream()
                .map(example -> dynamicTest(
                        example.call(), () -> assertThat(result(example.call())).isEqualTo(example.expected()))));
    }

    @Test
    void everyFunctionDescribesItself() {
        assertThat(MappingFunctions.all().list()).isNotEmpty().allSatisfy(function -> {
            assertThat(function.name()).matches("[a-z][a-z_]*");
            assertThat(function.summary()).endsWith(".");
            assertThat(function.examples()).isNotEmpty().allSatisfy(example -> assertThat(example.call())
                    .contains(function.name() + "("));
            assertThat(function.arguments())
                    .allSatisfy(argument -> assertThat(argument.summary()).endsWith("."));
            optionalOnesComeLast(function);
        });
    }

    private static void optionalOnesComeLast(MappingFunction function) {
        List<Boolean> required =
                function.arguments().stream().map(Argument::required).toList();
        assertThat(required.indexOf(false) < 0 || required.lastIndexOf(true) < required.indexOf(false))
                .isTrue();
    }

    static String result(String text) {
        Problems problems = new Problems();
        DefinitionNode.Scalar scalar = new DefinitionNode.Scalar(SourceLocation.startOf("m.yaml"), text, true);
        var computation = new Expressions(new Examples()).computation(scalar, problems);
        assertThat(problems.all()).isEmpty();
        return SemanticTypes.textOf(computation.orElseThrow().value().of(index -> null));
    }
}
