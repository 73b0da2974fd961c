package dev.serai.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefinitionReaderTest {

    private final Problems problems = new Problems();

    @Test
    void everyValueKnowsItsLineAndColumn() {
        DefinitionNode.Mapping root = read("a: 1\nb:\n  - x\n  - { c: y }\n");

        assertThat(root.keyAt("b")).hasToString("f.yaml:2:1");
        List<DefinitionNode> items = root.items("b", problems);
        assertThat(items.get(0).at()).hasToString("f.yaml:3:5");
        assertThat(items.get(1).asMapping("it", problems).orElseThrow().keyAt("c"))
                .hasToString("f.yaml:4:7");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void anUnknownKeyIsAnErrorThatSuggestsTheKnownOne() {
        read("entty: customer\n").allowOnly(List.of("entity", "fields"), problems);

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "f.yaml:1:1: unknown key 'entty' (did you mean 'entity'?); known here: entity, fields");
    }

    @Test
    void aKeyThatStandsTwiceIsAnErrorAtItsSecondPlace() {
        read("a: 1\na: 2\n");

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("f.yaml:2:1: 'a' stands twice, first in line 1");
    }

    @Test
    void allProblemsAreCollectedInTheOrderOfTheirPlaces() {
        DefinitionNode.Mapping root = read("list: text\nmap: [1]\n");

        root.mapping("map", problems);
        root.items("list", problems);
        root.requiredText("name", problems);

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "f.yaml:1:1: 'name' is missing",
                        "f.yaml:1:7: 'list' must be a list, not a single value",
                        "f.yaml:2:6: 'map' must be keys with values, not a list");
    }

    @Test
    void brokenYamlIsReportedWhereItBreaks() {
        assertThat(DefinitionReader.read("f.yaml", "a: [1\nb: 2\n", problems)).isEmpty();

        assertThat(problems.all()).hasSize(1);
        assertThat(problems.all().get(0).at().line()).isEqualTo(2);
        assertThat(problems.all().get(0).message()).startsWith("not valid YAML: ");
    }

    @Test
    void aTagThatNamesAJavaClassIsRefused() {
        DefinitionReader.read("f.yaml", "a: !!javax.script.ScriptEngineManager [x]\n", problems);

        assertThat(problems.hasErrors()).isTrue();
        assertThat(problems.all().get(0).message()).contains("tags").contains("not supported");
    }

    @Test
    void anAliasBombIsRefusedAndNotExpanded() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            bomb.append("%c: &%c [*%c, *%c]\n".formatted(c, c, c - 1, c - 1));
        }

        DefinitionReader.read("f.yaml", bomb.toString(), problems);

        assertThat(problems.hasErrors()).isTrue();
    }

    @Test
    void anAliasThatContainsItselfIsRefused() {
        DefinitionReader.read("f.yaml", "a: &a [*a]\n", problems);

        assertThat(problems.hasErrors()).isTrue();
    }

    @Test
    void anEmptyFileIsReported() {
        assertThat(DefinitionReader.read("f.yaml", "# nothing\n", problems)).isEmpty();

        assertThat(problems.all()).extracting(Problem::toString).containsExactly("f.yaml:1:1: the file is empty");
    }

    @Test
    void aKeyWithoutValueIsNotAText() {
        assertThat(read("a:\n").text("a", problems)).isEmpty();

        assertThat(problems.all())
                .extracting(Problem::message)
                .containsExactly("'a' must be a single value, not empty");
    }

    @Test
    void aQuotedEmptyTextIsAText() {
        assertThat(read("a: ''\n").text("a", problems)).contains("");
    }

    private DefinitionNode.Mapping read(String yaml) {
        Optional<DefinitionNode> node = DefinitionReader.read("f.yaml", yaml, problems);
        return node.orElseThrow().asMapping("the file", problems).orElseThrow();
    }
}
