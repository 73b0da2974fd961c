package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import dev.serai.record.CanonicalRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several values of a source where the field takes one. */
class RepeatedValuesTest {

    private static final String FIRST = "phone: { from: \"phones[*].number\", take: first%s }";
    private static final String ONE_VALID = """
            {"id": 1, "phones": [{"number": ""}, {"number": "12"}, {"kind": "fax"}, {"number": "+49 30 901820"}, {"number": "+86 138 0013 8000"}]}""";
    private static final String NONE_VALID =
            "{\"id\": 1, \"phones\": [{\"number\": \" \"}, {\"number\": \"12\"}, {\"number\": \"x\"}]}";

    private static Acme.Result read(String field, String row) {
        return Acme.read(Acme.mapping("source: { format: ndjson }\nkey: id\nfields: { " + field + " }\n"), row);
    }

    private static String kept(CanonicalRecord record, String field) {
        return String.valueOf(record.kept(record.schema().indexOf(field).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", invalid: drop", ", invalid: keep"})
    void theFirstValidOneCountsWhateverIsSaidOfInvalidOnes(String invalid) {
        Acme.Result result = read(FIRST.formatted(invalid), ONE_VALID);

        assertThat(result.rejections()).isEmpty();
        assertThat(result.value("phone")).isEqualTo("+4930901820");
        assertThat(result.records().get(0).content().hasKept()).isFalse();
    }

    @Test
    void whenNoneIsValidWhatIsSaidOfInvalidOnesIsAboutTheFirst() {
        Acme.Result rejected = read(FIRST.formatted(""), NONE_VALID);
        assertThat(rejected.rejections()).containsExactly("1 phone-without-country");
        assertThat(rejected.rejected().get(0).field()).isEqualTo("phones[*].number");

        assertThat(read(FIRST.formatted(", invalid: drop"), NONE_VALID).value("phone"))
                .isNull();
        assertThat(read(FIRST.formatted(", invalid: drop, default: \"+49 30 901820\""), NONE_VALID)
                        .value("phone"))
                .isEqualTo("+4930901820");
        Acme.Result kept = read(FIRST.formatted(", invalid: keep"), NONE_VALID);
        assertThat(kept(kept.records().get(0).content(), "phone")).isEqualTo("12");
    }

    @Test
    void aListWithoutValuesHasNone() {
        assertThat(read(FIRST.formatted(""), "{\"id\": 1, \"phones\": []}").value("phone"))
                .isNull();
        assertThat(read(FIRST.formatted(""), "{\"id\": 1}").value("phone")).isNull();
    }

    @Test
    void afterAllOfOneSourceFieldComesTheNext() {
        String field = "email: { from: [\"emails[*]\", mail], take: first }";

        assertThat(read(field, "{\"id\": 1, \"emails\": [\"x\", \"a@b.example\"], \"mail\": \"c@d.example\"}")
                        .value("email"))
                .isEqualTo("a@b.example");
        assertThat(read(field, "{\"id\": 1, \"emails\": [\"x\", \"\"], \"mail\": \"c@d.example\"}")
                        .value("email"))
                .isEqualTo("c@d.example");
    }

    @Test
    void whatWordsAndRatesMakeIsAskedOfEach() {
        String words = "segment: { from: \"kinds[*]\", take: first, lookup: { B: business, C: consumer } }";
        assertThat(read(words, "{\"id\": 1, \"kinds\": [\"?\", \"B\", \"C\"]}").value("segment"))
                .isEqualTo("business");
        assertThat(read(words, "{\"id\": 1, \"kinds\": [\"?\"]}").rejections()).containsExactly("1 unknown-word");

        String rate = "annual_spend: { from: \"spent[*]\", take: first, currency: USD, rate: 7 }";
        assertThat(String.valueOf(
                        read(rate, "{\"id\": 1, \"spent\": [\"much\", 2, 3]}").value("annual_spend")))
                .isEqualTo("14.00");
    }

    @Test
    void severalTextsAreJoinedAndEmptyOnesLeftOut() {
        String row = "{\"id\": 1, \"names\": [\"Ada\", \"\", null, \" Bea \"], \"last\": \"Lee\"}";

        assertThat(read("name: { join: [\"names[*]\", last] }", row).value("name"))
                .isEqualTo("Ada Bea Lee");
        assertThat(read("name: { join: \"names[*]\", separator: \" \" }", row).value("name"))
                .isEqualTo("Ada Bea");
        assertThat(read("tags: { join: names, separator: \"-\" }", row).value("tags"))
                .isEqualTo(List.of("Ada-Bea"));
    }

    @Test
    void whatIsJoinedIsBounded() {
        String row = "{\"id\": 1, \"names\": [" + "\"aaaaaaaaaa\",".repeat(60_000) + "\"b\"]}";

        Acme.Result result = read("name: { join: \"names[*]\", separator: \"" + " ".repeat(20) + "\" }", row);

        assertThat(result.rejections()).containsExactly("1 value-too-long");
    }

    @Test
    void elementsOfOneNameAreTheSame() {
        InboundMapping mapping = Acme.mapping("""
                source: { format: xml, records: all/one }
                key: "@id"
                fields:
                  phone: { from: phone, take: first }
                  email: { from: "mail/@at", take: first }
                  name:  { join: person/name }
                """);

        Acme.Result result = Acme.read(mapping, """
                <all><one id='1'><phone>12</phone><phone>+49 30 901820</phone><mail at='x'/><mail at='a@b.example'/>
                  <person><name>Ada</name><name/><name>Lee</name></person></one></all>
                """);

        assertThat(result.rejections()).isEmpty();
        assertThat(result.value("phone")).isEqualTo("+4930901820");
        assertThat(result.value("email")).isEqualTo("a@b.example");
        assertThat(result.value("name")).isEqualTo("Ada Lee");
    }

    @Test
    void rowsOfATableWithListsAreTheSame() {
        InboundMapping mapping =
                Acme.mapping("source: { format: json }\nkey: id\nfields: { " + FIRST.formatted("") + " }\n");
        List<Map<String, ?>> rows =
                List.of(Map.of("id", 1, "phones", List.of(Map.of("number", "12"), Map.of("number", "+49 30 901820"))));

        try (BatchReader reader = mapping.readRows(rows.iterator(), Acme.intake(mapping), 10)) {
            assertThat(Acme.Result.of(reader).value("phone")).isEqualTo("+4930901820");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "json | tags: { from: \"a[*]\", take: first } | a list takes all values; 'take' is for a field of one value",
                "csv | phone: { from: a, take: first } | a column holds one value; 'take' is for lists of json and xml",
                "json | name: { join: \"a[*]\", take: first } | 'take' belongs to 'from'",
                "json | name: { value: x, take: first } | 'take' belongs to 'from'",
                "json | name: { compute: source.a, take: first } | unknown key 'take'",
                "json | phone: { from: \"a[*]\", take: frist } | 'take' is only or first (did you mean 'first'?)",
                "json | name: { join: [] } | at least one source field is needed"
            })
    void whatMakesNoSenseIsSaid(String format, String field, String problem) {
        assertThat(Acme.problems("source: { format: " + format + " }\nkey: id\nfields:\n  " + field + "\n"))
                .singleElement()
                .asString()
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "phone: \"phones[*].number\" | 1",
                "phone: [mobile, \"phones[*].number\"] | 1",
                "phone: { from: \"phones[*].number\", take: only } | 0",
                "phone: { from: \"phones[*].number\", take: first } | 0",
                "phone: \"phones[0].number\" | 0",
                "tags: \"phones[*].number\" | 0"
            })
    void severalWhereOneIsExpectedIsWarnedOf(String field, int warnings) {
        Problems problems = new Problems();
        String text = "mapping: acme/customers.in\nentity: customer\nsource: { format: json }\nkey: id\nfields:\n  "
                + field + "\n";

        assertThat(InboundMappings.read("acme/customers.in.yaml", text, Acme::entity, problems))
                .isPresent();

        assertThat(problems.all().stream().map(Problem::toString))
                .hasSize(warnings)
                .allSatisfy(problem -> assertThat(problem)
                        .endsWith(": warning: 'phones[*].number' may hold several values, and a row with several is"
                                + " rejected: say 'take: first' beside 'from', or 'join'"));
    }
}
