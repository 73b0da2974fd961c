package dev.serai.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchDefinitionTest {

    private static List<String> problems(String text) {
        Problems problems = new Problems();
        assertThat(MatchDefinition.read("m.yaml", text, Customers.SCHEMA, problems))
                .isEmpty();
        return problems.all().stream().map(Problem::toString).toList();
    }

    @Test
    void allThatIsWrongIsSaidAtItsPlace() {
        assertThat(problems("entity: custmer\nsame_wen: []\nsame_when: [[emial], [address], [tags], [], email]\n"))
                .hasSize(7)
                .anyMatch(p -> p.startsWith("m.yaml:1:9: this file is about 'customer'"))
                .anyMatch(p -> p.startsWith("m.yaml:2:1: unknown key 'same_wen' (did you mean 'same_when'?)"))
                .anyMatch(p -> p.startsWith("m.yaml:3:14: unknown field 'emial' (did you mean 'email'?)"))
                .anyMatch(p -> p.contains("3:23: 'address' is a group; name one of its fields: address.street"))
                .anyMatch(p -> p.contains("'tags' is a list"))
                .anyMatch(p -> p.contains("at least one field"))
                .anyMatch(p -> p.contains("must be a list"));
    }

    @Test
    void aFileWithoutKeysIsRefused() {
        assertThat(problems("entity: customer\n")).singleElement().asString().contains("'compare' is missing");
        assertThat(problems("entity: customer\nsame_when: []\n"))
                .singleElement()
                .asString()
                .contains("at least one key");
    }

    @Test
    void theOrderOfFieldsInAKeyDoesNotMatter() {
        var record =
                Customers.record("acme", "1", 1, "phone=+49111", "name=Ada").content();

        assertThat(read("[[phone, name]]").keysOf(record))
                .isEqualTo(read("[[name, phone]]").keysOf(record));
    }

    @Test
    void theRevisionFollowsTheText() {
        assertThat(read("[[email]]").revision())
                .hasSize(12)
                .isEqualTo(read("[[email]]").revision());
        assertThat(read("[[email]]").revision()).isNotEqualTo(read("[[phone]]").revision());
    }

    private static MatchDefinition read(String keys) {
        return MatchDefinition.read("m.yaml", "entity: customer\nsame_when: " + keys, Customers.SCHEMA, new Problems())
                .orElseThrow();
    }

    @Test
    void allThatIsWrongAboutWeighingIsSaidAtItsPlace() {
        assertThat(problems("""
                entity: customer
                compare: [nam, { field: email, as: emial }]
                block: [[name.lst, birth_date], [name.last:x]]
                exclusive: [phone]
                never_when: [name.suffix difers]
                thresholds: { automatik: 5 }
                """))
                .anyMatch(p -> p.startsWith("m.yaml:2:11: unknown field 'nam' (did you mean 'name'?)"))
                .anyMatch(p -> p.contains("m.yaml:2:36: there is no comparator 'emial' (did you mean 'email'?)"))
                .anyMatch(p -> p.contains("m.yaml:3:10: 'name' has no part 'lst' (did you mean 'last'?)"))
                .anyMatch(p -> p.contains("after ':' comes how many characters count"))
                .anyMatch(p -> p.contains("m.yaml:4:13: 'phone' is not compared; add it to 'compare'"))
                .anyMatch(p -> p.contains("m.yaml:5:14: 'name.suffix difers' is not a condition"))
                .anyMatch(p -> p.contains("m.yaml:6:15: unknown key 'automatik' (did you mean 'automatic'?)"));
    }

    @Test
    void whatNeedsWeightsIsRefusedWhereKeysAloneDecide() {
        assertThat(problems("entity: customer\nsame_when: [[email]]\nmodel: customer.match.model.yaml\n"))
                .singleElement()
                .asString()
                .contains("'model' needs 'compare'");
    }

    @Test
    void aPlainListOfFieldsIsEnough() {
        Problems problems = new Problems();
        MatchDefinition definition = MatchDefinition.read(
                        "m.yaml", "entity: customer\ncompare: [name, birth_date, email, address]\n", Customers.SCHEMA, problems)
                .orElseThrow(() -> new AssertionError(problems.all().toString()));

        assertThat(definition.comparisons())
                .extracting(Comparison::toString)
                .containsExactly(
                        "name as person-name",
                        "birth_date as date",
                        "email as email",
                        "address.street as street",
                        "address.city as city",
                        "address.postcode as postcode");
        assertThat(definition.blocking())
                .extracting(BlockRule::text)
                .contains("email", "name.last + birth_date", "address.postcode + name.first");
        assertThat(definition.isProbabilistic()).isTrue();
    }
}
