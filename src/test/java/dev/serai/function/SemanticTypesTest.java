package dev.serai.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.serai.function.SemanticType.Example;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SemanticTypesTest {

    private final SemanticTypes types = SemanticTypes.load();

    @TestFactory
    Stream<DynamicTest> everyDocumentedExampleHolds() {
        return types.all().stream().flatMap(type -> type.examples().stream()
                .map(example -> dynamicTest(type.name() + " " + example, () -> holds(type, example))));
    }

    private static void holds(SemanticType type, Example example) {
        Cleanser cleanser = type.cleanser(example.settings());
        Object result = cleanser.cleanse(example.given(), null);
        assertThat(SemanticTypes.textOf(result)).isEqualTo(example.expected());
        if (result != null && !(result instanceof InvalidValue)) {
            assertThat(type.kind().accepts(result)).as("is of the type's kind").isTrue();
        }
        assertThat(type.settings())
                .as("knows the settings it shows")
                .containsAll(example.settings().keySet());
    }

    @TestFactory
    Stream<DynamicTest> cleansingACanonicalTextChangesNothing() {
        return types.all().stream().flatMap(type -> type.examples().stream()
                .filter(example ->
                        !example.expected().isEmpty() && !example.expected().startsWith("!"))
                .filter(example -> example.settings().isEmpty())
                .map(example -> dynamicTest(
                        type.name() + " " + example.expected(),
                        () -> holds(type, Example.of(example.expected(), example.expected())))));
    }

    @Test
    void everyTypeDescribesItself() {
        assertThat(types.names()).contains("text", "person-name", "organisation-name", "email", "phone", "date");
        assertThat(types.names()).contains("number", "decimal", "money", "country", "postcode", "choice", "boolean");
        assertThat(types.names()).contains("list", "identifier", "address");
        assertThat(List.copyOf(types.names())).isSorted();
        assertThat(types.all()).allSatisfy(type -> {
            assertThat(type.summary()).endsWith(".");
            assertThat(type.examples().isEmpty()).isEqualTo(!type.parts().isEmpty());
            assertThat(new HashSet<>(types.names())).containsAll(type.parts().values());
            assertThat(type.arguments()).allSatisfy(argument -> {
                assertThat(argument.summary()).endsWith(".");
                assertThat(argument.name()).matches("[a-z][a-z_]*");
            });
        });
    }

    @Test
    void addressHasItsPartsInPostalOrder() {
        assertThat(types.find("address").orElseThrow().parts().keySet())
                .containsExactly("street", "city", "region", "postcode", "country");
    }

    @Test
    void aSecondTypeOfOneNameIsRefused() {
        assertThatThrownBy(() -> SemanticTypes.of(List.of(new TextType(), new TextType())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'text'");
    }

    @Test
    void anUnknownNameIsNotFound() {
        assertThat(types.find("colour")).isEmpty();
    }
}
