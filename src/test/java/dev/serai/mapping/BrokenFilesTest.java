package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Files as partners break them: each ends in clear rejections or in one sentence, soon, and costs nothing that was good. */
class BrokenFilesTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String HEAD = "id,name\n1,Ada\n";
    private static final String BIG = "x".repeat(1_100_000);

    /**
     * A broken file and what becomes of it.
     *
     * @param keys of the rows that go on
     * @param rejections row and code of those that do not
     * @param broken how the sentence begins that says why the file is not read on, or an empty text
     */
    record Broken(
            InboundMapping mapping, InputStream file, List<String> keys, List<String> rejections, String broken) {}

    private final Map<String, Broken> files = new LinkedHashMap<>();

    private static InboundMapping mapping(String source) {
        String key = source.contains("xml") ? "\"@id\"" : "id";
        return Acme.mapping("source: { " + source + " }\nkey: " + key + "\nfields: { name: name }\n");
    }

    private void add(String name, String source, byte[] file, List<String> keys, String... ends) {
        List<String> rejections = new ArrayList<>(List.of(ends));
        String broken = rejections.remove(rejections.size() - 1);
        files.put(name, new Broken(mapping(source), new ByteArrayInputStream(file), keys, rejections, broken));
    }

    private void add(String name, String source, String file, List<String> keys, String... ends) {
        add(name, source, file.getBytes(StandardCharsets.UTF_8), keys, ends);
    }

    @TestFactory
    Stream<DynamicTest> everyBrokenFileEndsClearlyAndSoon() {
        csv();
        csvCharacters();
        fixed();
        json();
        xml();
        packed();
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> check(file.getValue())));
    }

    static void check(Broken file) {
        Acme.Result result =
                Assertions.assertTimeoutPreemptively(SOON, () -> Acme.read(file.mapping(), file.file(), 100));

        assertThat(result.keys()).isEqualTo(file.keys());
        assertThat(result.rejections()).isEqualTo(file.rejections());
        if (file.broken().isEmpty()) {
            assertThat(result.tally().broken()).isNull();
        } else {
            assertThat(result.tally().broken()).startsWith(file.broken());
        }
        assertThat(result.rejected())
                .allSatisfy(row -> assertThat(row.raw()).hasSizeLessThanOrEqualTo(Row.LONGEST_RAW));
    }

    private void csv() {
        String csv = "format: csv";
        List<String> ada = List.of("1");
        add("csv: empty", csv, "", List.of(), "the file is empty");
        add("csv: header only", csv, "id,name\n", List.of(), "");
        add("csv: only NULs", csv, "\0\0\0\0", List.of(), "the file is empty");
        add("csv: header twice", csv, "id,name,id\n1,Ada,2\n", List.of(), "column 'id' stands twice");
        add("csv: a page of HTML", csv, "<html>\n<body>\n</html>", List.of(), "the header lacks 'id', 'name'");
        add("csv: cut in a quote", csv, HEAD + "2,\"Bo", ada, "2 unclosed-quote", "");
        add("csv: cut in a row", csv, HEAD + "2", ada, "2 wrong-column-count", "");
        add(
                "csv: ragged",
                csv,
                HEAD + "2\n3,Eve,x\n4,Bob\n",
                List.of("1", "4"),
                "2 wrong-column-count",
                "3 wrong-column-count",
                "");
        add("csv: field of 1 MB", csv, HEAD + "2," + BIG + "\n3,Eve\n", List.of("1", "3"), "2 field-too-long", "");
        add(
                "csv: million columns",
                csv,
                HEAD + "2" + ",".repeat(1_000_000) + "\n3,Eve\n",
                List.of("1", "3"),
                "2 too-many-columns",
                "");
        add(
                "csv: million columns in the header",
                csv,
                ",".repeat(1_000_000) + "\n1,Ada\n",
                List.of(),
                "the header line cannot be read");
    }

    private void csvCharacters() {
        String csv = "format: csv";
        List<String> ada = List.of("1");
        add("csv: mixed line ends", csv, "id,name\r1,Ada\r\n2,Bob\n3,Eve", List.of("1", "2", "3"), "");
        add("csv: NUL in a row", csv, HEAD + "2,B\0ob\n", List.of("1", "2"), "");
        add(
                "csv: another charset",
                csv,
                "id,name\n1,Ada\n2,Zoë\n".getBytes(StandardCharsets.ISO_8859_1),
                ada,
                "2 invalid-encoding",
                "");
        add(
                "csv: UTF-16 without its mark",
                csv,
                "id,name\n1,Zoë".getBytes(StandardCharsets.UTF_16LE),
                List.of(),
                "1 invalid-encoding",
                "");
        add(
                "csv: cut UTF-16",
                "format: csv, charset: UTF-16LE",
                Arrays.copyOf(HEAD.concat("2,Bo").getBytes(StandardCharsets.UTF_16LE), 35),
                ada,
                "2 invalid-encoding",
                "");
    }

    private void fixed() {
        String fixed = "format: fixed, columns: { id: 2, name: 4 }";
        add("fixed: empty", fixed, "", List.of(), "");
        add("fixed: cut", fixed, "1 Ada \n2 B", List.of("1"), "2 wrong-length", "");
        add(
                "fixed: line of 5 MB",
                fixed,
                "1 Ada \n" + BIG.repeat(5) + "\n3 Eve \n",
                List.of("1", "3"),
                "2 row-too-long",
                "");
        add("fixed: no line break at all", fixed, BIG.repeat(5), List.of(), "1 row-too-long", "");
        add(
                "fixed: cut before its trailer",
                fixed + ", trailer: { begins: T }",
                "1 Ada \n",
                List.of("1"),
                "the trailer is missing after 1 rows");
    }

    private void json() {
        String json = "format: json";
        String deep = "[".repeat(100_000);
        add("json: empty", json, "", List.of(), "the input is empty");
        add("json: cut", json, "[{\"id\": 1, \"name\": \"Ada\"}, {\"id\": 2, \"na", List.of("1"), "after record");
        add("json: 100,000 levels", json, "[{\"id\": 1}, " + deep, List.of("1"), "after record");
        add(
                "json: 100,000 levels below a record",
                json,
                "[{\"id\": 1}, {\"id\": 2, \"x\": " + deep,
                List.of("1"),
                "after record");
        add("json: field of 1 MB", json, "[{\"id\": 1}, {\"id\": \"" + BIG + "\"}]", List.of("1"), "after record");
        add("json: two keys", json, "[{\"id\": 1, \"id\": 2}, {\"id\": 3}]", List.of("3"), "1 repeated-key", "");
        add(
                "json: a number of 1 MB",
                json,
                "[{\"id\": 1}, {\"id\": " + "9".repeat(1_000_000) + "}]",
                List.of("1"),
                "after record");
        String lines = "format: ndjson";
        add(
                "ndjson: torn lines",
                lines,
                "{\"id\": 1}\n{\"id\": \n[]\n" + deep + "\n{\"id\": 5}",
                List.of("1", "5"),
                "2 invalid-json",
                "3 not-an-object",
                "4 invalid-json",
                "");
        add(
                "ndjson: half a character",
                lines,
                "{\"id\": \"1\"}\n{\"id\": \"2\\ud800\"}\n",
                List.of("1"),
                "2 invalid-encoding",
                "");
    }

    private void xml() {
        String xml = "format: xml, records: all/one";
        String start = "<all><one id='1'><name>Ada</name></one>";
        String bomb = "<!DOCTYPE all [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
        add("xml: empty", xml, "", List.of(), "after record 0");
        add("xml: cut", xml, start + "<one id='2'><na", List.of("1"), "after record 2");
        add(
                "xml: entity bomb",
                xml,
                bomb + start + "<one>&b;</one></all>",
                List.of(),
                "document types (DOCTYPE) are not accepted");
        add(
                "xml: an entity of the machine",
                xml,
                "<!DOCTYPE all [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><all><one id='1'><name>&a;</name></one></all>",
                List.of(),
                "document types (DOCTYPE) are not accepted");
        add("xml: 100,000 levels", xml, start + "<one>" + "<a>".repeat(100_000), List.of("1"), "after record");
        add(
                "xml: text of 1 MB",
                xml,
                start + "<one id='2'><name>" + BIG + "</name></one><one id='3'/></all>",
                List.of("1", "3"),
                "2 field-too-long",
                "");
        add(
                "xml: 100,000 attributes",
                xml,
                start + "<one " + attributes(100_000) + "/></all>",
                List.of("1"),
                "after record");
    }

    private static String attributes(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("a").append(i).append("='' ");
        }
        return text.toString();
    }

    private void packed() {
        String csv = "format: csv";
        byte[] gzip = Packed.gzip(HEAD);
        add(
                "gzip: cut",
                csv,
                Arrays.copyOf(gzip, gzip.length - 4),
                List.of("1"),
                "the gzip file is damaged or cut off");
        add("gzip: only its first bytes", csv, new byte[] {0x1F, (byte) 0x8B}, List.of(), "the gzip file is damaged");
        add(
                "zip: an Excel file",
                csv,
                Packed.zip("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>"),
                List.of(),
                "this is an Excel or other Office file");
        add("zip: in a zip", csv, Packed.zip("a.zip", "PK\u0003\u0004"), List.of(), "the header lacks");
        add("zip: a thousand files", csv + ", file: none.csv", Packed.zip(many()), List.of(), "the zip file holds too");
    }

    private static String[] many() {
        String[] files = new String[2_400];
        Arrays.setAll(files, i -> i % 2 == 0 ? "f" + i + ".csv" : "");
        return files;
    }
}
