package dev.serai.cli.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.cli.CommandRun;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TryCommandTest {

    @TempDir
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private TrialFolder folder;

    @BeforeEach
    void aMappingAndASample() throws IOException {
        folder = new TrialFolder(home);
    }

    @Test
    void showsEachRowBesideWhatBecameOfIt() {
        CommandRun run = tried("--width=90");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsSubsequence(
                        "row 1  accepted",
                        "  full_name     王 小明               name             王小明",
                        "  office_phone  010-6552 9988         phone            +861065529988",
                        "  dob           03.02.1980            birth_date       1980-02-03",
                        "row 2  rejected  unreachable: neither a valid e-mail nor a valid phone number",
                        "row 3  accepted, 1 left out",
                        "left out: not a valid phone number",
                        "row 4  rejected  invalid-date in dob: not a date, or a day that does not exist",
                        "acme/customers.in: 4 rows, 2 accepted, 2 rejected, 1 value left out");
    }

    @Test
    void noLineIsWiderThanTheTerminalWithChineseText() {
        for (int width : new int[] {30, 47, 60, 72, 100}) {
            String rows = tried("--width=" + width)
                    .out()
                    .lines()
                    .filter(line -> line.startsWith("  "))
                    .reduce("", (all, line) -> all + line + "\n");
            assertThat(rows.lines()).isNotEmpty().allSatisfy(line -> assertThat(DisplayText.width(line))
                    .as("%s", line)
                    .isLessThanOrEqualTo(width));
        }
    }

    @Test
    void aFileMayStandForItsName() {
        CommandRun run = CommandRun.of(
                "try", folder.mapping().toString(), folder.sample().toString(), "--mappings=" + folder.mappings());
        assertThat(run.code()).isZero();
    }

    @Test
    void asJsonItIsOneObject() throws IOException {
        JsonNode answer = new ObjectMapper().readTree(tried("--json").out());
        assertThat(answer.path("command").asText()).isEqualTo("try");
        assertThat(answer.at("/summary/rejected").asInt()).isEqualTo(2);
        assertThat(answer.at("/rows/0/record/name").asText()).isEqualTo("王小明");
        assertThat(answer.at("/rows/1/reject/code").asText()).isEqualTo("unreachable");
        assertThat(answer.at("/rows/2/dropped/0/target").asText()).isEqualTo("phone");
        assertThat(answer.at("/wiring/fields/phone/1").asText()).isEqualTo("office_phone");
    }

    @Test
    void aRowThatBecomesSeveralRecordsIsShownRecordByRecord() throws IOException {
        Files.writeString(folder.mapping(), """
                mapping: acme/customers.in
                source: { format: ndjson }
                records:
                  - { entity: customer, key: no, fields: { name: name } }
                  - { entity: customer, each: "friends[]", key: "friends[].no", fields: { name: "friends[].name" } }
                """);
        Files.writeString(folder.sample(), """
                {"no": 1, "name": "Ada Lee", "friends": [{"no": 2, "name": "Bob Ray"}, {"no": 3, "name": "Cy Oh"}]}
                {"no": 4, "name": "Di Day", "friends": [{"no": 5}, {"name": "Ed Fox"}]}
                """);
        CommandRun run = tried("--width=90");
        assertThat(run.out())
                .containsSubsequence(
                        "row 1  customer accepted",
                        "name     Ada Lee",
                        "row 1  customer accepted",
                        "name     Bob Ray",
                        "row 1  customer accepted",
                        "name     Cy Oh",
                        "row 2  customer rejected  missing-key in friends[1].no: the record has no key",
                        "acme/customers.in: 2 rows, 1 accepted, 1 rejected");
        assertThat(tried("--rows=1").out()).contains("Cy Oh", "1 shown").doesNotContain("row 2");
        JsonNode answer = new ObjectMapper().readTree(tried("--json").out());
        assertThat(answer.at("/rows/1/of").asInt()).isEqualTo(1);
        assertThat(answer.at("/records/1/fields/name/0").asText()).isEqualTo("friends[].name");
    }

    @Test
    void aValueThatIsKeptIsNotCalledLeftOut() throws IOException {
        Files.writeString(
                folder.mapping(),
                TrialFolder.MAPPING
                        .replace("invalid: drop", "invalid: keep")
                        .replace("e_mail", "{ from: e_mail, invalid: drop }")
                        .replace("dob,", "dob, invalid: keep,"));
        CommandRun run = tried("--width=120", "--trouble");
        assertThat(run.out())
                .containsSubsequence(
                        "row 3  accepted, 1 kept",
                        "phone            kept as it came: not a valid phone number",
                        "row 4  accepted, 1 kept",
                        "birth_date       kept as it came: not a date",
                        "acme/customers.in: 4 rows, 3 accepted, 1 rejected, 0 values left out, 2 kept as they came")
                .doesNotContain("row 1");
        JsonNode answer = new ObjectMapper().readTree(tried("--json").out());
        assertThat(answer.at("/summary/dropped").asInt()).isZero();
        assertThat(answer.at("/summary/kept").asInt()).isEqualTo(2);
        assertThat(answer.at("/rows/2/dropped")).isEmpty();
        assertThat(answer.at("/rows/2/kept/0/target").asText()).isEqualTo("phone");
        assertThat(answer.at("/rows/2/kept/0/text").asText()).isEqualTo("12");
        assertThat(answer.at("/rows/2/kept/0/code").asText()).isEqualTo("invalid-phone");
        assertThat(answer.at("/rows/2/record/phone").isMissingNode()).isTrue();
    }

    @Test
    void aKeptValueIsAProblemWhenStrict() throws IOException {
        Files.writeString(folder.mapping(), """
                mapping: acme/customers.in
                source: { format: ndjson }
                entity: customer
                key: no
                fields: { email: { from: mail, invalid: keep } }
                """);
        Files.writeString(folder.sample(), """
                {"no": 1, "mail": "ada(at)example.org"}
                """);
        assertThat(tried("--strict").code()).isEqualTo(2);
        assertThat(tried().out())
                .contains("acme/customers.in: 1 row, 1 accepted, 0 rejected, 0 values left out, 1 kept as it came");
    }

    @Test
    void onlyTroubleAndOnlyAFewRowsOnRequest() {
        assertThat(tried("--trouble").out()).doesNotContain("row 1").contains("row 2", "row 3", "row 4");
        assertThat(tried("--rows=1").out())
                .contains("row 1")
                .doesNotContain("row 2")
                .contains("1 shown");
        assertThat(tried("--look-at=2").out()).contains("the sample goes on");
    }

    @Test
    void aFaultInTheMappingIsShownAtItsPlaceAndIsTwo() throws IOException {
        Files.writeString(folder.mapping(), TrialFolder.MAPPING.replace("e_mail", "{ frm: e_mail }"));
        CommandRun run = tried();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("customers.in.yaml:8:19: unknown key 'frm' (did you mean 'from'?)");
    }

    @Test
    void rejectedRowsAreAProblemWhenStrict() {
        assertThat(tried("--strict").code()).isEqualTo(2);
    }

    @Test
    void aSampleThatCannotBeReadOnIsOne() throws IOException {
        Files.writeString(folder.sample(), "cust_no;full_name\n1;x\n", Charset.forName("GB18030"));
        CommandRun run = tried();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("reading stopped: the header lacks 'changed_at'");
    }

    @Test
    void whatIsNotThereIsThreeAndOneLine() {
        CommandRun noMapping =
                CommandRun.of("try", "acme/custmers", folder.sample().toString(), "--mappings=" + folder.mappings());
        assertThat(noMapping.code()).isEqualTo(3);
        assertThat(noMapping.err())
                .isEqualToIgnoringNewLines("serai: there is no mapping acme/custmers; there are acme/customers.in");
        CommandRun noSample =
                CommandRun.of("try", "acme/customers", home + "/x.csv", "--mappings=" + folder.mappings());
        assertThat(noSample.code()).isEqualTo(3);
        assertThat(noSample.err()).contains("there is no sample file");
    }

    @Test
    void whatAPartnerSendsCannotSteerTheTerminal() throws IOException {
        String sample = Files.readString(folder.sample(), Charset.forName("GB18030"));
        Files.writeString(folder.sample(), sample.replace("北京", "\u001B[2J\u202Exx"), Charset.forName("GB18030"));
        assertThat(tried().out()).doesNotContain("\u001B", "\u202E").contains("\uFFFD[2J\uFFFDxx");
    }

    private CommandRun tried(String... more) {
        String[] all = new String[more.length + 4];
        all[0] = "try";
        all[1] = "acme/customers.in";
        all[2] = folder.sample().toString();
        all[3] = "--mappings=" + folder.mappings();
        System.arraycopy(more, 0, all, 4, more.length);
        return CommandRun.of(all);
    }
}
