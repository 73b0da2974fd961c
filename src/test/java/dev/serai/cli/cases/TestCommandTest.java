package dev.serai.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.cli.Serai;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What 'serai test' shows and answers, over a copy of the repository's own mappings. */
class TestCommandTest {

    private static final String AT = "changed_at: \"2026-01-05 08:00:00\"";

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
    void theShippedCasesPassAndTouchEveryFieldRuleAndLookUp() throws IOException {
        assertThat(run(Path.of("mappings"), "--json", "--coverage")).isZero();
        JsonNode answer = new ObjectMapper().readTree(out.toString());
        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(answer.at("/summary/cases").asInt()).isGreaterThan(15);
        for (JsonNode item : answer.path("coverage")) {
            if (!item.path("kind").asText().equals("step")) {
                assertThat(item.path("covered").asBoolean()).as(item.toString()).isTrue();
            }
        }
    }

    @Test
    void aDifferenceIsShownFieldByFieldWithBlanksThatOneSees() throws IOException {
        inbound("""
            - name: a name
              input: { cust_no: A1, full_name: Ada Lee, e_mail: ada@example.org, %s }
              expect: { record: { name: "Ada  Lee", email: "" } }
            """);
        assertThat(run()).isEqualTo(1);
        assertThat(shown()).isEqualTo("""
            acme/customers.in.tests.yaml:1: a name
              name (line 3)
                expected  "Ada··Lee"
                received  "Ada Lee"
              email (line 3)
                expected  nothing
                received  "ada@example.org"
            1 case in 1 file: 0 passed, 1 failed
            """);
    }

    @Test
    void aRowThatBecomesSeveralRecordsIsHeldAgainstEachEntity() throws IOException {
        write("acme/shop.in.yaml", """
            mapping: acme/shop.in
            source: { format: json, records: customers }
            records:
              - { entity: customer, key: no, fields: { name: name } }
              - { entity: transaction, each: "orders[]", key: "orders[].no", fields: { customer: no, amount: "orders[].total" } }
            """);
        Files.writeString(
                mappings.resolve("acme/partner.yaml"),
                Files.readString(mappings.resolve("acme/partner.yaml"))
                        .replace("shares: [customers.in", "shares: [shop.in, customers.in"));
        write("acme/shop.in.tests.yaml", """
            - name: two orders
              input: { no: 17, name: Ada Lee, orders: [{ no: A, total: 12.5 }, { no: B, total: 8 }] }
              expect:
                accepted: 1
                key: 17
                records: { customer: { name: Ada Lee }, transaction: [{ customer: 17, amount: 12.5 }, { amount: 9 }] }
            - name: one is missing
              input: { no: 17, orders: { no: A, total: 1 } }
              expect: { records: { transaction: [{ amount: 1 }, { amount: 2 }] } }
            - name: a bad order
              input: { no: 17, orders: [{ no: A, total: x }] }
              expect: { reject: { code: invalid-money, field: "orders[0].total" } }
            """);
        assertThat(run()).isEqualTo(1);
        assertThat(shown()).isEqualTo("""
            acme/shop.in.tests.yaml:1: two orders
              transaction 2, amount (line 6)
                expected  9
                received  8.00
            acme/shop.in.tests.yaml:7: one is missing
              transactions (line 9)
                expected  2 transactions
                received  1 transaction
            3 cases in 1 file: 1 passed, 2 failed
            """);
    }

    @Test
    void aRejectedRecordSaysWhy() throws IOException {
        inbound("""
            - name: somebody
              input: { cust_no: A1, full_name: Ada Lee, dob: 31.02.1990, %s }
              expect: { record: { name: Ada Lee } }
            """);
        assertThat(run()).isEqualTo(1);
        assertThat(shown())
                .contains("expected  1 record", "received  0 records")
                .contains("row 1 was rejected: invalid-date in dob, ");
    }

    @Test
    void aRejectionThatNobodyExpectsIsAFailure() throws IOException {
        inbound("""
            - name: two rows
              input:
                - { cust_no: A1, full_name: Ada Lee, e_mail: ada@example.org, %1$s }
                - { cust_no: A2, full_name: Bob, %1$s }
              expect: { records: [{ name: Ada Lee }] }
            """);
        assertThat(run()).isEqualTo(1);
        assertThat(shown()).contains("rejected (line 5)", "expected  no row", "received  1 row");
    }

    @Test
    void theExactBytesAreHeldAgainstAFile() throws IOException {
        Files.writeString(mappings.resolve("globex/expected.csv"), "id,name,phone,city,email,birth_year,change\r\n");
        write("globex/golden.out.tests.yaml", """
            - name: a file
              golden: { id: 9, record: { name: Ada Lee, segment: business, address: { country: CN } } }
              expect: { content_file: expected.csv }
            """);
        assertThat(run()).isEqualTo(1);
        assertThat(shown()).contains("content, line 2", "expected  nothing, it ends here", "\"customer-9,Ada Lee,");
    }

    @Test
    void aCodeInPlaceOfAValueIsTheSameOnEveryMachineAndNotTheHubs() throws IOException {
        write("initech/figures.out.tests.yaml", """
            - name: codes
              golden: { id: 3, record: { email: ada@example.org } }
              expect: { content: "{\\"id\\":\\"customer-3\\",\\"change\\":\\"upsert\\",\\"person\\":\\"5ca4a53477469314acebfcc4b2094290\\"}\\n" }
            """);
        assertThat(run()).as(out.toString()).isZero();
    }

    @Test
    void throughARouteEachEndIsLookedAt() throws IOException {
        inbound("""
            - name: a file
              through: acme-customers-in
              input:
                - { cust_no: A1, full_name: Ada Lee, e_mail: ada@example.org, type: B, %1$s }
                - { cust_no: A2, full_name: Bob, %1$s }
              expect: { inbox: 2, quarantine: 1, answer: { accepted: 3 }, subscribers: [acme/golden] }
            """);
        assertThat(run("--coverage")).isEqualTo(1);
        assertThat(shown())
                .contains("  inbox (line 6)\n    expected  2\n    received  1\n")
                .contains("  answer, accepted (line 6)\n    expected  3\n    received  1\n")
                .contains("expected  acme/golden\n    received  globex/golden, initech/figures\n")
                .contains("coverage of route acme-customers-in");
    }

    @Test
    void aMistakeInACaseIsToldAtItsPlace() throws IOException {
        inbound("""
            - name: a case
              inptu: { cust_no: A1 }
              expect: { recrd: { name: Ada } }
            """);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString().replace(mappings + "/", ""))
                .contains("acme/customers.in.tests.yaml:2:3: unknown key 'inptu' (did you mean 'input'?)")
                .contains("acme/customers.in.tests.yaml:3:13: unknown key 'recrd' (did you mean 'record'?)");
    }

    @Test
    void anUnknownFieldOrRouteIsToldAtItsPlace() throws IOException {
        inbound("""
            - name: a field
              input: { cust_no: A1, e_mail: ada@example.org, %1$s }
              expect: { record: { emial: ada@example.org } }
            - name: a route
              through: acme-customer-in
              input: { cust_no: A1, %1$s }
              expect: { inbox: 1 }
            """);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString().replace(mappings + "/", "").lines())
                .containsExactly(
                        "acme/customers.in.tests.yaml:3:23: customer has no field 'emial' (did you mean 'email'?)",
                        "acme/customers.in.tests.yaml:5:12: there is no route 'acme-customer-in' (did you mean"
                                + " 'acme-customers-in'?)");
    }

    @Test
    void noCaseIsAFailureThatSaysWhatToDo() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("serai: there is no case below " + mappings
                        + "; write one beside a mapping, such as acme/customers.in.tests.yaml (see docs/testing.md)\n");
    }

    @Test
    void onlyTheChosenCasesRun() throws IOException {
        inbound("""
            - name: this one
              input: { cust_no: A1, e_mail: ada@example.org, %1$s }
              expect: { key: A1 }
            - name: the other
              input: { cust_no: A1, e_mail: ada@example.org, %1$s }
              expect: { key: A2 }
            """);
        assertThat(run("this")).isZero();
        assertThat(run("nowhere")).isEqualTo(2);
        assertThat(err.toString()).contains("none of the 2 cases holds 'nowhere'");
    }

    @Test
    void junitXmlHasACaseForEachCase() throws Exception {
        inbound("""
            - name: good
              input: { cust_no: A1, e_mail: ada@example.org, %1$s }
              expect: { key: A1 }
            - name: bad & <ugly>
              input: { cust_no: A1, e_mail: ada@example.org, %1$s }
              expect: { key: A2 }
            """);
        Path report = mappings.resolve("../report-" + mappings.getFileName() + ".xml");
        assertThat(run("--junit", report.toString())).isEqualTo(1);
        var suite = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("testsuite")
                .item(0)
                .getAttributes();
        assertThat(suite.getNamedItem("tests").getNodeValue()).isEqualTo("2");
        assertThat(suite.getNamedItem("failures").getNodeValue()).isEqualTo("1");
        Files.delete(report);
    }

    private void inbound(String cases) throws IOException {
        write("acme/customers.in.tests.yaml", cases.formatted(AT));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(mappings.resolve(file), text);
    }

    /** The output without this machine's folder and time. */
    private String shown() {
        return out.toString().replace(mappings + "/", "").replaceAll(" \\([0-9.]+ s\\)", "");
    }

    private int run(String... arguments) {
        return run(mappings, arguments);
    }

    private int run(Path folder, String... arguments) {
        List<String> all = new ArrayList<>(List.of("test", "--mappings=" + folder));
        all.addAll(List.of(arguments));
        CommandLine line = Serai.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(all.toArray(String[]::new));
    }
}
