package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that say that their record was deleted: a record of the key and version alone, whatever else stands there. */
class DeletedRowsTest {

    private static final String REST = "key: id\nversion: changed\nfields: { email: mail }\nrequired: [email]\n";

    private static Acme.Result read(String delete, String... rows) {
        InboundMapping mapping = Acme.mapping("source: { format: csv }\n" + REST + "delete: " + delete + "\n");
        return Acme.read(mapping, "op,id,changed,mail\n" + String.join("\n", rows));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"source.op == 'D'\"", "{ from: op, words: [X, D] }"})
    void aRowThatDeletesIsARecordWithoutValuesAndNeedsNone(String delete) {
        Acme.Result result =
                read(delete, "U,1,10,a@b.example", "D,2,11,", "\" D \",3,12,no address", "d,4,13,c@d.example");

        assertThat(result.rejected()).isEmpty();
        assertThat(result.keys()).containsExactly("1", "2", "3", "4");
        assertThat(result.records())
                .extracting(record -> record.content().isEmpty())
                .containsExactly(false, true, true, false);
        assertThat(result.records())
                .extracting(record -> record.version().number())
                .containsExactly(10L, 11L, 12L, 13L);
    }

    @Test
    void aDeletionNeedsItsKeyAndVersion() {
        assertThat(read("{ from: op, words: [D] }", "D,,1,", "D,2,,", "D,3,x,").rejections())
                .containsExactly("1 missing-key", "2 missing-version", "3 invalid-version");
    }

    @Test
    void theColumnThatTellsMustBeThere() {
        InboundMapping mapping =
                Acme.mapping("source: { format: csv }\n" + REST + "delete: { from: op, words: [D] }\n");

        assertThat(Acme.read(mapping, "id,changed,mail\n1,1,a@b.example\n")
                        .tally()
                        .broken())
                .startsWith("the header lacks 'op'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[D]                       | 8:9: 'delete' is a condition such as",
                "{ from: op }              | 8:9: 'words' is the list of words",
                "{ form: op, words: [D] }  | 8:11: unknown key 'form' (did you mean 'from'?)",
                "\"has(email)\"             | customer has no field 'email'",
                "\"source.op\"              | 8:",
            })
    void whatCannotTellIsRefused(String delete, String problem) {
        assertThat(Acme.problems("source: { format: csv }\n" + REST + "delete: " + delete + "\n"))
                .anySatisfy(said -> assertThat(said).contains(problem));
    }
}
