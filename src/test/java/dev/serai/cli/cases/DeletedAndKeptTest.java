package dev.serai.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.cli.Serai;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Cases that expect deletions, and values that are not valid and were kept. */
class DeletedAndKeptTest {

    @TempDir
    Path mappings;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copyTheMappingsWithoutTheirCases() throws IOException {
        Path shipped = Path.of("mappings");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().endsWith(".tests.yaml"))
                    .toList()) {
                Path copy = mappings.resolve(shipped.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void deletionsAndKeptValuesAreExpectedByName() throws IOException {
        desk();
        write("acme/desk.in.tests.yaml", """
            - name: kept
              input: { no: 16, name: Ada Lee, mail: not a mail, born: 31.02.1990 }
              expect: { record: { name: Ada Lee, email: "" }, kept: { email: not a mail, birth_date: 31.02.1990 } }
            - name: deleted
              input: [{ no: 17, op: D }, { no: 18, name: Bob }, { no: 19, op: D }]
              expect: { deleted: [17, 19], accepted: 3, records: [{ name: Bob }], kept: [{ email: "" }] }
            - name: one
              input: { no: 17, op: D }
              expect: { deleted: 17 }
            """);
        assertThat(run()).as(out.toString() + err).isZero();
    }

    @Test
    void anotherKeptValueIsADifference() throws IOException {
        desk();
        write("acme/desk.in.tests.yaml", """
            - name: another
              input: { no: 16, mail: no  mail, born: 31.02.1990 }
              expect: { record: { email: a@b.example }, kept: { email: no mail } }
            - name: none
              input: { no: 16, mail: a@b.example }
              expect: { kept: { email: no mail } }
            - name: not gone
              input: { no: 16, mail: no mail }
              expect: { dropped: [email] }
            """);
        assertThat(run()).isEqualTo(1);
        assertThat(shown()).isEqualTo("""
            acme/desk.in.tests.yaml:1: another
              email (line 3)
                expected  "a@b.example"
                received  nothing; not valid and kept: "no··mail"
              kept, email (line 3)
                expected  "no mail"
                received  "no··mail"
              kept, birth_date (line 3)
                expected  nothing
                received  "31.02.1990"
            acme/desk.in.tests.yaml:4: none
              kept, email (line 6)
                expected  "no mail"
                received  nothing, there is a value: "a@b.example"
            acme/desk.in.tests.yaml:7: not gone
              email (line 9)
                expected  nothing
                received  nothing; not valid and kept: "no mail"
            3 cases in 1 file: 0 passed, 3 failed
            """);
    }

    @Test
    void aDeletionInPlaceOfARecordIsSaidAndTheOtherWayRound() throws IOException {
        desk();
        write("acme/desk.in.tests.yaml", """
            - name: a record
              input: { no: 17, op: D }
              expect: { record: { email: "" } }
            - name: a deletion
              input: { no: 17, name: Ada Lee }
              expect: { deleted: 17 }
            - name: a key
              input: { no: 17, op: D }
              expect: { key: 17 }
            - name: unexpected
              input: [{ no: 17, op: D }, { no: 18, name: Bob }]
              expect: { rejected: 0 }
            - name: another
              input: { no: 17, op: D }
              expect: { deleted: [18], kept: {} }
            """);
        assertThat(run()).isEqualTo(1);
        assertThat(shown())
                .contains("  records (line 3)\n    expected  1 record\n    received  0 records; deleted: 17\n")
                .contains("  deleted (line 6)\n    expected  17\n    received  nothing deleted, 1 record\n")
                .contains("  key (line 9)\n    expected  17\n    received  no record; deleted: 17\n")
                .contains("  deleted (line 12)\n    expected  nothing\n    received  17\n")
                .contains("  deleted (line 15)\n    expected  18\n    received  17\n")
                .contains("  kept (line 15)\n    expected  1 record\n    received  0 records; deleted: 17\n");
    }

    @Test
    void aMistakeInWhatIsKeptOrDeletedIsToldAtItsPlace() throws IOException {
        desk();
        write("acme/desk.in.tests.yaml", """
            - name: a field
              input: { no: 16, mail: no mail }
              expect: { kept: { emial: no mail } }
            - name: a list
              input: { no: 16, mail: no mail }
              expect: { kept: { email: [no mail] } }
            - name: no key
              input: { no: 17, op: D }
              expect: { deleted: [] }
            - name: not a key
              input: { no: 17, op: D }
              expect: { deleted: { no: 17 } }
            """);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString().replace(mappings + "/", "").lines())
                .containsExactly(
                        "acme/desk.in.tests.yaml:3:21: customer has no field 'emial' (did you mean 'email'?)",
                        "acme/desk.in.tests.yaml:6:28: 'email' is kept as a text; write it as it came, not as a list",
                        "acme/desk.in.tests.yaml:9:22: 'deleted' names no key; leave it out where nothing is deleted",
                        "acme/desk.in.tests.yaml:12:22: a key of 'deleted' must be a single value, not keys with values");
    }

    private void desk() throws IOException {
        write("acme/desk.in.yaml", """
            mapping: acme/desk.in
            source: { format: ndjson }
            entity: customer
            key: no
            invalid: keep
            delete: { from: op, words: [D] }
            fields: { name: name, email: mail, birth_date: { from: born, as: d.M.yyyy } }
            """);
        Files.writeString(
                mappings.resolve("acme/partner.yaml"),
                Files.readString(mappings.resolve("acme/partner.yaml"))
                        .replace("shares: [customers.in", "shares: [desk.in, customers.in"));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(mappings.resolve(file), text);
    }

    /** The output without this machine's folder and time. */
    private String shown() {
        return out.toString().replace(mappings + "/", "").replaceAll(" \\([0-9.]+ s\\)", "");
    }

    private int run() {
        CommandLine line = Serai.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute("test", "--mappings=" + mappings);
    }
}
