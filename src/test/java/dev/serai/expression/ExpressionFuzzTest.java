package dev.serai.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import dev.serai.record.CanonicalField;
import dev.serai.record.EntitySchema;
import dev.serai.record.FieldPath;
import dev.serai.record.Sensitivity;
import dev.serai.record.ValueKind;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a definition, reading it gives a result or problems at places of the text, and never an exception. */
class ExpressionFuzzTest {

    private static final String PIECES =
            "email~score~source.a~(~)~[~]~'~\"~'x'~1~-~+~*~/~%~.~,~?~:~&&~||~!~==~<~ in ~has("
                    + "~size(~upper(~split(~date(~concat(~join(~\\~\n~\uD83D\uDE42~é~9e999~0x~null~{~}~for~@";

    private static final EntitySchema SCHEMA = new EntitySchema(
            "customer",
            List.of(
                    new CanonicalField(FieldPath.of("email"), "email", ValueKind.TEXT, Sensitivity.NONE),
                    new CanonicalField(FieldPath.of("score"), "number", ValueKind.NUMBER, Sensitivity.NONE)));

    @Provide
    Arbitrary<String> expressions() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES.split("~", -1));
        return pieces.list().ofMaxSize(14).map(list -> String.join("", list));
    }

    @Property(tries = 1_500)
    void anyExpressionInAnyStyleOfYamlGivesAResultOrAProblemAtAPlaceOfTheFile(
            @ForAll("expressions") String text, @ForAll boolean block) {
        String indented = text.replace("\n", "\n  ");
        String file = block ? "when: |\n  " + indented + "\n" : "when: '" + text.replace("'", "''") + "'\n";
        Problems problems = new Problems();
        Optional<Value> value = DefinitionReader.read("m.yaml", file, problems)
                .flatMap(node -> node.asMapping("a rule", problems))
                .flatMap(node -> node.get("when"))
                .filter(DefinitionNode.Scalar.class::isInstance)
                .flatMap(node -> new Expressions(() -> SCHEMA).computation((DefinitionNode.Scalar) node, problems))
                .map(Computation::value);

        value.ifPresent(found -> found.of(index -> index == 0 ? "ada" : null));
        long lines = file.lines().count() + 1;
        assertThat(value.isPresent()).isNotEqualTo(problems.hasErrors());
        assertThat(problems.all()).extracting(Problem::at).allSatisfy(at -> assertThat((long) at.line())
                .isBetween(1L, lines));
    }

    @Property(tries = 500)
    void anyTextGivesADefinitionOrAProblem(@ForAll String text) {
        Problems problems = new Problems();

        Optional<DefinitionNode> node = DefinitionReader.read("m.yaml", text, problems);

        assertThat(node.isPresent() || problems.hasErrors()).isTrue();
    }
}
