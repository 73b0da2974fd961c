package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import dev.serai.function.LookupTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupTablesTest {

    private static final String KINDS = """
            # what partners call their segments
            code,segment,town
            C,consumer,Paris
            B,business,"Lyon, Est"
            P,,Nice
            """;
    private static final String HEAD =
            "mapping: acme/customers.in\nentity: customer\nsource: { format: csv }\nkey: id\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "segment: { from: w, lookup: kinds }|B|business",
                "segment: { from: w, lookup: kinds }| C |consumer",
                "segment: { from: w, lookup: kinds }|P|",
                "segment: { from: w, lookup: { table: kinds, fold: true } }|ｂ|business",
                "segment: { from: w, lookup: { table: kinds, key: town } }|Paris|!not valid",
                "segment: { from: w, lookup: { table: kinds, key: town, value: segment } }|Lyon, Est|business",
                "segment: { from: w, lookup: { table: kinds, otherwise: drop } }|X|",
                "segment: { from: w, lookup: { table: kinds, otherwise: drop }, default: public }|X|public",
                "segment: { from: w, lookup: { table: kinds, default: public } }|X|public",
                "segment: { from: w, lookup: { table: kinds, otherwise: keep } }|public|public",
                "address: { city: { from: w, lookup: { table: kinds, value: town } } }|C|Paris",
                "address: { city: { compute: \"lookup('kinds', source.w, 'town')\" } }|C|Paris",
                "address: { city: { compute: \"coalesce(lookup('kinds', source.w, 'town'), 'Lille')\" } }|X|Lille",
            })
    void aWordBecomesWhatTheTableSays(String field, String word, String expected) {
        Problems problems = new Problems();
        Optional<InboundMapping> mapping = compiled("fields: { " + field + " }", KINDS, problems);
        if (expected != null && expected.startsWith("!")) {
            assertThat(problems.all().toString()).contains(expected.substring(1));
            return;
        }
        problems.throwIfErrors();
        String path = field.startsWith("address") ? "address.city" : "segment";
        assertThat(Acme.read(mapping.orElseThrow(), "id,w\n1,\"" + word + "\"\n")
                        .value(path))
                .isEqualTo(expected);
    }

    @Test
    void aWordThatTheTableLacksRejectsItsRowAndNoOther() {
        Problems problems = new Problems();
        InboundMapping mapping = compiled("fields: { segment: { from: w, lookup: kinds } }", KINDS, problems)
                .orElseThrow();
        Acme.Result result = Acme.read(mapping, "id,w\n1,C\n2,X\n3,B\n");
        assertThat(result.rejections()).containsExactly("2 not-in-table");
        assertThat(result.keys()).containsExactly("1", "3");
    }

    @Test
    void aTableOfTheMappingItselfNeedsNoFile() {
        Problems problems = new Problems();
        String lines = "tables: { own: { entries: { c: consumer }, fold: true } }\n"
                + "fields: { segment: { compute: \"lookup('own', source.w)\" } }";
        InboundMapping mapping = compiled(lines, KINDS, problems).orElseThrow();
        assertThat(Acme.read(mapping, "id,w\n1,Ｃ\n").value("segment")).isEqualTo("consumer");
    }

    @Test
    void aMappingSaysOnceHowATableIsRead() {
        Problems problems = new Problems();
        String lines = "tables: { towns: { file: kinds.csv, key: town, value: code, fold: true } }\n"
                + "fields: { name: { compute: \"lookup('towns', source.w)\" } }";
        InboundMapping mapping = compiled(lines, KINDS, problems).orElseThrow();
        assertThat(Acme.read(mapping, "id,w\n1,PARIS\n").value("name")).isEqualTo("C");
    }

    @Test
    void theRevisionFollowsTheTablesThatAreUsedAndNoOthers() {
        String used = "fields: { segment: { from: w, lookup: kinds } }";
        String unused = "fields: { segment: w }";
        String changed = KINDS.replace("Nice", "Metz");
        assertThat(revision(used, changed)).isNotEqualTo(revision(used, KINDS));
        assertThat(revision(unused, changed)).isEqualTo(revision(unused, KINDS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "segment: { from: w, lookup: kidns }|5:39: there is no table 'kidns' (did you mean 'kinds'?)",
                "segment: { from: w, lookup: { table: kinds, value: segmnet } }|no column 'segmnet' (did you mean 'segment'?); it has code, segment, town",
                "segment: { from: w, lookup: { table: kinds, otherwise: ignore } }|5:66: 'otherwise' is one of reject, drop, keep",
                "segment: { from: w, lookup: { table: kinds, folds: true } }|5:55: unknown key 'folds' (did you mean 'fold'?)",
                "name: { compute: \"trim(lookup('kidns', source.w))\" }|5:41: there is no table 'kidns' (did you mean 'kinds'?)",
                "name: { compute: \"lookup('kinds', source.w, 'twon')\" }|5:55: table 'kinds' has no column 'twon' (did you mean 'town'?)",
            })
    void aWrongUseOfATableIsSaidAtItsPlace(String field, String expected) {
        Problems problems = new Problems();
        compiled("fields: { " + field + " }", KINDS, problems);
        assertThat(shown(problems)).singleElement().asString().contains(expected);
    }

    @Test
    void twoRowsOfOneKeyAreSaidWithBothLines() {
        Problems problems = new Problems();
        compiled("fields: { segment: { from: w, lookup: kinds } }", KINDS + "C,public,Lille\n", problems);
        assertThat(shown(problems))
                .containsExactly("acme/customers.in.yaml:5:39: 'C' stands twice in column 'code' of table 'kinds':"
                        + " tables/kinds.csv lines 3 and 6");
    }

    @Test
    void aRowThatTheFieldRefusesIsSaidInTheTable() {
        Problems problems = new Problems();
        compiled("fields: { segment: { from: w, lookup: kinds } }", KINDS + "X,privat,Lille\n", problems);
        assertThat(shown(problems))
                .singleElement()
                .asString()
                .startsWith("tables/kinds.csv:6:1: what this row stands for");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code,name\\nA|2:1: the first line names 2 columns, this one has 1",
                "code,code\\nA,B|1:1: column 'code' stands twice",
                "code,\\nA,B|1:1: a column has no name",
                "''|1:1: the file is empty; its first line names the columns",
                "code,name\\nA,\"B|1:1: a quote is not closed",
            })
    void aTableThatCannotBeReadIsRefused(String text, String expected) {
        Problems problems = new Problems();
        assertThat(new LookupTableReader("tables/kinds.csv", problems).read("kinds", text.replace("\\n", "\n")))
                .isEmpty();
        assertThat(shown(problems)).containsExactly("tables/kinds.csv:" + expected);
    }

    private static List<String> shown(Problems problems) {
        return problems.all().stream().map(Problem::toString).toList();
    }

    private static String revision(String lines, String table) {
        Problems problems = new Problems();
        return compiled(lines, table, problems).orElseThrow().revision();
    }

    private static Optional<InboundMapping> compiled(String lines, String table, Problems problems) {
        Map<String, LookupTable> tables = new LookupTableReader("tables/kinds.csv", problems)
                .read("kinds", table)
                .map(read -> Map.of("kinds", read))
                .orElse(Map.of());
        return InboundMappings.read(
                "acme/customers.in.yaml", HEAD + lines, Acme::entity, new SetTables(tables, Set.of()), problems);
    }
}
