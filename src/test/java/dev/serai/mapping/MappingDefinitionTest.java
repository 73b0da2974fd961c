package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingDefinitionTest {

    private static final String FULL_OF_MISTAKES = """
                source: { format: csv, delimter: ";" }
                key: id
                version: { from: at, as: "bb" }
                feilds: {}
                fields:
                  nmae: full_name
                  email: { from: mail, lookup: { A: nobody } }
                  phone: { from: a, value: "+4930123456" }
                  address: addr
                  address.city: town
                  annual_spend: { from: spend, currency: USD }
                  segment: { value: consumr }
                required: [emial]
                reject:
                  - { when: "has(emial)", code: Bad Code, reason: x }
                """;

    @Test
    void everyProblemIsFoundAtItsPlaceInOneGo() {
        List<String> problems = Acme.problems(FULL_OF_MISTAKES);

        assertThat(problems)
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith(
                                        "acme/customers.in.yaml:3:24: unknown key 'delimter' (did you mean 'delimiter'?)"),
                        line -> assertThat(line).startsWith("acme/customers.in.yaml:5:26: 'as' must be a pattern"),
                        line -> assertThat(line)
                                .startsWith(
                                        "acme/customers.in.yaml:6:1: unknown key 'feilds' (did you mean 'fields'?)"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "acme/customers.in.yaml:8:3: customer has no field 'nmae' (did you mean 'name'?)"),
                        line -> assertThat(line)
                                .startsWith("acme/customers.in.yaml:9:37: what 'A' stands for is not valid here: "),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "acme/customers.in.yaml:10:10: a field has exactly one of 'from', 'join', 'value' and 'compute'"),
                        line -> assertThat(line)
                                .startsWith("acme/customers.in.yaml:11:12: 'address' is made of parts; map each"),
                        line -> assertThat(line)
                                .startsWith("acme/customers.in.yaml:13:32: the hub keeps CNY here; say with 'rate'"),
                        line -> assertThat(line)
                                .startsWith("acme/customers.in.yaml:14:21: 'value' is not valid here: "),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "acme/customers.in.yaml:15:12: customer has no field 'emial' (did you mean 'email'?)"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "acme/customers.in.yaml:17:18: customer has no field 'emial' (did you mean 'email'?)"),
                        line -> assertThat(line).startsWith("acme/customers.in.yaml:17:33: a code is of a-z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    source: { format: cvs }                     | 3:19: 'format' is one of csv, fixed, json, ndjson, xlsx, xml (did you mean 'csv'?)
                    source: { format: xml }                     | 3:9: 'records' is missing: the way to the repeated element, such as customers/customer
                    source: { format: csv, charset: UTF-9 }     | 3:33: there is no charset 'UTF-9' (did you mean 'UTF-8'?)
                    source: { format: csv, delimiter: ";;" }    | 3:35: 'delimiter' is one character, or tab
                    source: { format: csv, region: Germany }    | 3:32: 'region' is a country code of two capital letters such as DE
                    source: { format: csv, header: [id, mial] } | 5:18: the source has no column 'mail' (did you mean 'mial'?)
                    source: { format: csv, records: a.b }       | 3:24: unknown key 'records'; known here: format, delimiter, quote, escape, quotes, charset, header, columns, skip, comment, trailer, compression, file, region
                    """)
    void aSourceThatCannotBeReadIsRefused(String source, String problem) {
        assertThat(Acme.problems(source + "\nkey: id\nfields: { email: mail }\n"))
                .containsExactly("acme/customers.in.yaml:" + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fields: { address: { city: a }, address.city: b } | 5:33: 'address.city' is mapped twice, first in line 5
                    fields: { address: { town: a } }                  | 5:22: 'address' has no part 'town'; its parts: street, city, region, postcode, country
                    fields: { email: [] }                             | 5:18: at least one source field is needed
                    fields: { email: { from: a, invalid: dorp } }     | 5:38: 'invalid' is reject, drop or keep (did you mean 'drop'?)
                    fields: { email: { from: a, fallback: b } }       | 5:29: unknown key 'fallback'; known here: compute, default, from, invalid, join, lookup, rate, separator, take, value
                    fields: { email: { from: a, separator: "," } }    | 5:29: 'separator' belongs to 'join'
                    fields: { name: { from: a, rate: 2 } }            | 5:28: only numbers have a 'rate'
                    fields: { email: { value: n/a } }                 | 5:27: 'value' means that there is no value
                    """)
    void aFieldThatCannotBeFilledIsRefused(String fields, String problem) {
        assertThat(Acme.problems("source: { format: csv }\nkey: id\n" + fields + "\n"))
                .contains("acme/customers.in.yaml:" + problem);
    }

    @Test
    void theNameIsThatOfTheFile() {
        Problems problems = new Problems();
        String text =
                "mapping: acme/clients.in\nentity: client\nsource: { format: csv }\nkey: id\nfields: { email: mail }\n";

        Optional<InboundMapping> mapping =
                InboundMappings.read("mappings/acme/customers.in.yaml", text, Acme::entity, problems);

        assertThat(mapping).isEmpty();
        assertThat(problems.all().stream().map(Problem::toString))
                .containsExactly(
                        "mappings/acme/customers.in.yaml:1:10: mapping 'acme/clients.in' belongs into the file acme/clients.in.yaml",
                        "mappings/acme/customers.in.yaml:2:9: there is no usable entity 'client' in mappings/canonical");
    }

    @Test
    void theRevisionFollowsTheDefinition() {
        InboundMapping one = Acme.mapping("source: { format: csv }\nkey: id\nfields: { email: mail }\n");
        InboundMapping other = Acme.mapping("source: { format: csv }\nkey: id\nfields: { email: e_mail }\n");

        assertThat(one.revision()).matches("[0-9a-f]{12}").isNotEqualTo(other.revision());
        assertThat(one.partner()).isEqualTo("acme");
        assertThat(one.entity()).isEqualTo("customer");
    }

    @Test
    void aMisspeltWayToAValueIsOneError() {
        assertThat(Acme.problems("source: { format: csv }\nkey: id\nfields: { phone: { form: mobile } }\n"))
                .singleElement()
                .asString()
                .contains("unknown key 'form' (did you mean 'from'?)");
        assertThat(Acme.problems("source: { format: csv }\nkey: id\nfields: { phone: { invalid: drop } }\n"))
                .singleElement()
                .asString()
                .contains("a field has exactly one of");
    }
}
