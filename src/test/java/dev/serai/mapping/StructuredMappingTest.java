package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredMappingTest {

    private static final String FIELDS = """
            key: id
            fields:
              name: person.name
              email: contacts[1].value
              tags: tags
              credit_score: score
            """;
    private static final InboundMapping JSON =
            Acme.mapping("source: { format: json, records: data.customers }\n" + FIELDS);
    private static final InboundMapping NDJSON = Acme.mapping("source: { format: ndjson }\n" + FIELDS);
    private static final InboundMapping XML = Acme.mapping("""
            source: { format: xml, records: customers/customer }
            key: "@id"
            fields:
              name: person/name
              email: contact[1]/@value
              tags: tag
            """);
    private static final String ADA = """
            {"id": 7, "extra": [{"a": [1]}], "person": {"name": "Ada Lee"}, "score": 7.5e2, "tags": ["a,b", "c", null],
             "contacts": [{"value": "x@y.de"}, {"value": "ada@example.com"}]}""";

    @Test
    void jsonRecordsAreReadByPath() {
        Acme.Result result = Acme.read(JSON, "{\"meta\": {\"n\": 1}, \"data\": {\"customers\": [" + ADA + "]}}");

        assertThat(result.tally().broken()).isNull();
        assertThat(result.value("name")).isEqualTo("Ada Lee");
        assertThat(result.value("email")).isEqualTo("ada@example.com");
        assertThat(result.value("tags")).isEqualTo(List.of("a", "b", "c"));
        assertThat(result.value("credit_score")).isEqualTo(new BigDecimal("750"));
        assertThat(result.keys()).containsExactly("7");
    }

    @Test
    void oneJsonObjectIsOneRecord() {
        InboundMapping mapping = Acme.mapping("source: { format: json }\n" + FIELDS);

        assertThat(Acme.read(mapping, ADA).value("name")).isEqualTo("Ada Lee");
        assertThat(Acme.read(mapping, "[" + ADA + "]").value("name")).isEqualTo("Ada Lee");
        assertThat(Acme.read(mapping, "[]").tally().broken()).isNull();
    }

    @Test
    void oddJsonRecordsAreRefusedOneByOne() {
        Acme.Result result = Acme.read(JSON, """
                {"data": {"customers": [
                  {"id": 1, "person": {"name": "Ada"}},
                  "text",
                  {"id": 2, "id": 3},
                  {"id": 4, "tags": [{"a": 1}]},
                  {"id": {"a": 1}},
                  {"id": 5, "person": {"name": "\\ud800"}},
                  {"id": 6, "score": [1, 2]},
                  {"id": 7, "person": {"name": "Eve\\u0000"}}]}}
                """);

        assertThat(result.keys()).containsExactly("1", "7");
        assertThat(result.rejections())
                .containsExactly(
                        "2 not-an-object",
                        "3 repeated-key",
                        "4 not-a-single-value",
                        "5 not-a-single-value",
                        "6 invalid-encoding",
                        "7 several-values");
        assertThat(result.rejected().get(0).raw()).isEqualTo("\"text\"");
        assertThat(result.rejected().get(1).raw()).isEqualTo("{\"id\": 2, \"id\": 3}");
        assertThat(result.rejected().get(1).field()).isEqualTo("id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"data\": {}}", "{\"data\": {\"customers\": 7}}", "", "[1, 2]", "nonsense", "{\"data\": "})
    void anInputWithoutRecordsIsBroken(String text) {
        Acme.Result result = Acme.read(JSON, text);

        assertThat(result.batches()).isEmpty();
        assertThat(result.tally().broken()).isNotNull();
    }

    @Test
    void aCutJsonFileKeepsWhatWasGood() {
        Acme.Result result =
                Acme.read(JSON, "{\"data\": {\"customers\": [{\"id\": 1}, {\"id\": 2}, {\"id\": 3, \"person\": {\"na");

        assertThat(result.keys()).containsExactly("1", "2");
        assertThat(result.tally().broken()).isEqualTo("after record 3, line 1: not valid JSON, or cut off");
        assertThat(Acme.read(JSON, "{\"data\": {\"customers\": [{\"id\": 1}]")
                        .tally()
                        .broken())
                .isNotNull();
    }

    @Test
    void jsonBombsAreBounded() {
        String deep = "{\"data\": {\"customers\": [{\"x\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}]}}";
        String longText = "{\"data\": {\"customers\": [{\"id\": \"" + "y".repeat(2_000_000) + "\"}]}}";
        String wide = "{\"data\": {\"customers\": [{\"x\": [" + "1,".repeat(6_000_000) + "1]}]}}";

        assertThat(Acme.read(JSON, deep).tally().broken()).contains("nested too deeply");
        assertThat(Acme.read(JSON, longText).tally().broken()).contains("too long");
        assertThat(Acme.read(JSON, wide).tally().broken()).contains("longer than");
    }

    @Test
    void aBadJsonLineCostsOneRow() {
        Acme.Result result = Acme.read(
                NDJSON,
                "{\"id\": 1}\n{\"id\": 2\n\n{\"id\": 3} {}\r\n{\"id\": \"" + "z".repeat(5_000_000) + "\"}\n"
                        + "[".repeat(10_000) + "\n{\"id\": 6}");

        assertThat(result.keys()).containsExactly("1", "6");
        assertThat(result.rejections())
                .containsExactly("2 invalid-json", "3 invalid-json", "4 row-too-long", "5 invalid-json");
        assertThat(result.rejected().get(0).raw()).isEqualTo("{\"id\": 2");
    }

    @Test
    void xmlRecordsAreReadByElementAndAttribute() {
        Acme.Result result = Acme.read(XML, """
                <?xml version="1.0" encoding="UTF-8"?>
                <c:customers xmlns:c="urn:x"><header><customer id="0"/></header>
                  <c:customer id="7"><person><name>Ada &amp; Bob</name></person><tag>a</tag>
                    <contact value="x@y.de"/><contact value="ada@example.com"/><tag><![CDATA[b]]></tag></c:customer>
                  <customer><person><name>Nobody</name></person></customer>
                </c:customers>
                """);

        assertThat(result.tally().broken()).isNull();
        assertThat(result.keys()).containsExactly("7");
        var content = result.records().get(0).content();
        assertThat(content.get("email")).isEqualTo("ada@example.com");
        assertThat(content.get("tags")).isEqualTo(List.of("a", "b"));
        assertThat(result.rejections()).containsExactly("2 missing-key");
        assertThat(result.rejected().get(0).raw())
                .isEqualTo("<customer><person><name>Nobody</name></person></customer>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><customers><customer id=\"1\"><person><name>&e;</name></person></customer></customers>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><customers><customer id=\"1\"/></customers>",
                "<!DOCTYPE l [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><customers><customer id=\"1\">&b;</customer></customers>",
                "<clients><customer id=\"1\"/></clients>",
                "not xml"
            })
    void hostileOrForeignXmlIsBroken(String text) {
        Acme.Result result = Acme.read(XML, text);

        assertThat(result.records()).isEmpty();
        assertThat(result.tally().broken()).isNotNull().doesNotContain("root:");
    }

    @Test
    void aCutXmlFileKeepsWhatWasGood() {
        Acme.Result result =
                Acme.read(XML, "<customers><customer id=\"1\"/><customer id=\"2\"/><customer id=\"3\"><per");

        assertThat(result.keys()).containsExactly("1", "2");
        assertThat(result.tally().broken()).contains("not valid XML, or cut off");
    }

    @Test
    void xmlBombsAreBounded() {
        String deep = "<customers><customer id=\"1\">" + "<a>".repeat(10_000);
        String wide = "<customers><customer id=\"1\">" + "<a>x</a>".repeat(3_000_000);
        String longText = "<customers><customer id=\"1\"><person><name>" + "x".repeat(1_100_000)
                + "</name></person></customer><customer id=\"2\"/></customers>";

        assertThat(Acme.read(XML, deep).tally().broken()).isNotNull();
        assertThat(Acme.read(XML, wide).tally().broken()).contains("too long");
        assertThat(Acme.read(XML, longText).rejections()).containsExactly("1 field-too-long");
        assertThat(Acme.read(XML, longText).keys()).containsExactly("2");
    }

    @Test
    void theXmlReaderIsTheJdksOwn() throws Exception {
        InputStream xml = new ByteArrayInputStream("<a/>".getBytes(StandardCharsets.UTF_8));

        assertThat(HardenedXml.reader(xml).getClass().getName()).startsWith("com.sun.org.apache.xerces.internal.");
    }

    @Test
    void rowsOfADatabaseAreRead() {
        InboundMapping mapping = Acme.mapping("""
                source: { format: csv }
                key: id
                version: changed_at
                fields: { name: name, birth_date: born, annual_spend: spend, tags: tags, email: mail }
                """);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ID", 7L);
        row.put("name", "Ada Lee");
        row.put("born", Date.valueOf("1990-05-17"));
        row.put("spend", 12.5d);
        row.put("changed_at", Timestamp.valueOf("2026-01-01 00:00:00"));
        row.put("tags", List.of("a", "b"));
        row.put("mail", null);

        Acme.Result result;
        try (BatchReader reader =
                mapping.readRows(List.of(row, Map.of("name", "Bob")).iterator(), Acme.intake(mapping), 10)) {
            result = Acme.Result.of(reader);
        }

        assertThat(result.rejections()).containsExactly("2 missing-key");
        assertThat(result.keys()).containsExactly("7");
        var content = result.records().get(0).content();
        assertThat(content.get("birth_date")).isEqualTo(LocalDate.of(1990, 5, 17));
        assertThat(content.get("annual_spend")).isEqualTo(new BigDecimal("12.50"));
        assertThat(content.get("tags")).isEqualTo(List.of("a", "b"));
        assertThat(result.records().get(0).version().number()).isEqualTo(1_767_225_600_000_000L);
    }

    @Test
    void aFailingInputIsAnErrorForRetryNotABrokenFile() {
        InputStream failing = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("connection lost");
            }
        };

        for (InboundMapping mapping : List.of(JSON, NDJSON, XML)) {
            assertThatThrownBy(() -> Acme.read(mapping, failing, 10)).isInstanceOf(UncheckedIOException.class);
        }
    }
}
