package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathsTest {

    private static InboundMapping json(String records) {
        return Acme.mapping("source: { format: json" + records + " }\nkey: id\n"
                + "fields: { name: \"people[0].name\", tags: \"people[*].tag\" }\n");
    }

    @Test
    void eachItemOfAnArrayGivesItsValue() {
        String file = """
                [{"id": 1, "people": [{"name": "Ada", "tag": "x"}, {"name": "Bob"}, {"tag": "y"}, 7, {"tag": null}]},
                 {"id": 2, "people": []}]
                """;

        Acme.Result result = Acme.read(json(""), file);

        assertThat(result.rejected()).isEmpty();
        assertThat(result.records().get(0).content().get("name")).isEqualTo("Ada");
        assertThat(result.records().get(0).content().get("tags")).isEqualTo(List.of("x", "y"));
        assertThat(result.records().get(1).content().get("tags")).isNull();
    }

    @Test
    void severalValuesWhereOneIsExpectedAreRejected() {
        InboundMapping mapping =
                Acme.mapping("source: { format: ndjson }\nkey: id\nfields: { name: \"people[*].name\" }\n");

        Acme.Result result = Acme.read(mapping, """
                {"id": 1, "people": [{"name": "Ada"}, {"name": "Bob"}]}
                {"id": 2, "people": [{"name": "Ada"}]}
                """);

        assertThat(result.rejections()).containsExactly("1 several-values");
        assertThat(result.keys()).containsExactly("2");
    }

    @Test
    void recordsMayLieInAnItemOfAnArray() {
        String file = "{\"data\": [{\"list\": []}, {\"list\": [{\"id\": 1}, {\"id\": 2}]}], \"end\": 1}";

        assertThat(Acme.read(json(", records: \"data[1].list\""), file).keys()).containsExactly("1", "2");
        assertThat(Acme.read(json(", records: \"data[2].list\""), file).tally().broken())
                .isEqualTo("the input has no item 2; 'records' of the mapping names the way to the records");
    }

    @Test
    void structuredRowsAreReadByTheSamePaths() {
        List<Map<String, ?>> rows = List.of(Map.of(
                "id", 1, "people", List.of(Map.of("name", "Ada", "tag", "x"), Map.of("tag", List.of("y", "z")))));

        try (BatchReader reader = json("").readRows(rows.iterator(), Acme.intake(json("")), 10)) {
            Acme.Result result = Acme.Result.of(reader);
            assertThat(result.value("name")).isEqualTo("Ada");
            assertThat(result.value("tags")).isEqualTo(List.of("x", "y", "z"));
        }
    }

    @Test
    void xmlNamesMayBeOfADeclaredNamespace() {
        InboundMapping mapping = Acme.mapping("""
                source:
                  format: xml
                  records: c:all/c:one
                  namespaces: { c: "http://example.org/customer", x: "http://example.org/extra" }
                key: "@x:id"
                fields: { name: c:name, email: x:mail, tags: tag }
                """);

        Acme.Result result = Acme.read(mapping, """
                <all xmlns="http://example.org/customer" xmlns:e="http://example.org/extra">
                  <e:one e:id="no"/>
                  <one e:id="1" id="2"><name>Ada</name><e:name>Bob</e:name>
                    <mail>a@b.de</mail><e:mail>c@d.de</e:mail><tag>x</tag><e:tag>y</e:tag></one>
                </all>
                """);

        assertThat(result.keys()).containsExactly("1");
        assertThat(result.value("name")).isEqualTo("Ada");
        assertThat(result.value("email")).isEqualTo("c@d.de");
        assertThat(result.value("tags")).isEqualTo(List.of("x", "y"));
    }

    @Test
    void aNameWithoutPrefixStandsForAnyNamespaceAlsoBesideOneThatHasIt() {
        InboundMapping mapping = Acme.mapping("""
                source: { format: xml, records: all/one, namespaces: { c: "urn:c" } }
                key: "@id"
                fields: { name: c:name, tags: name }
                """);

        Acme.Result result =
                Acme.read(mapping, "<all xmlns:d='urn:c'><one id='1'><d:name>Ada</d:name><name>Bob</name></one></all>");

        assertThat(result.value("name")).isEqualTo("Ada");
        assertThat(result.value("tags")).isEqualTo(List.of("Ada", "Bob"));
    }

    @Test
    void elementsThatRepeatAreOneByOneOrAllTogether() {
        InboundMapping mapping = Acme.mapping("""
                source: { format: xml, records: all/one }
                key: "@id"
                fields: { name: "person[1]/name", tags: "person[*]/tag" }
                """);

        Acme.Result result = Acme.read(
                mapping,
                "<all><one id='1'><person><name>Ada</name><tag>x</tag></person>"
                        + "<person><name>Bob</name><tag>y</tag></person></one></all>");

        assertThat(result.value("name")).isEqualTo("Bob");
        assertThat(result.value("tags")).isEqualTo(List.of("x", "y"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "format: xml, records: c:all/one | id | the prefix 'c' is not among the 'namespaces' of the source",
                "format: xml, records: all/one | d:id | the prefix 'd' is not among the 'namespaces' of the source",
                "format: xml, records: \"all[0]/one\" | id | 'records' of XML names elements",
                "format: xml, records: \"all/one[*]\" | id | 'records' of XML names elements",
                "format: xml, records: all/@one | id | 'records' is the way to the records",
                "format: json, records: \"data[*]\" | id | each item of the last list is a record: leave out its [*]",
                "format: json, records: \"a[].b\" | id | 'records' leads through each item of a list with [*]",
                "format: json, records: \"[x].b\" | id | 'records' is the way to the records",
                "format: json | \"[*].a\" | is not a path",
                "format: json | \"a[x]\" | is not a path"
            })
    void aPathThatCannotBeIsSaid(String source, String field, String problem) {
        assertThat(Acme.problems("source: { " + source + " }\nkey: " + field + "\nfields: { name: name }\n"))
                .anySatisfy(text -> assertThat(text).contains(problem));
    }
}
