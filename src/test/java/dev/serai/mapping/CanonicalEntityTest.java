package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import dev.serai.function.SemanticTypes;
import dev.serai.record.Sensitivity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalEntityTest {

    @Test
    void aCompositeTypeBecomesOneFieldAPart() {
        assertThat(Acme.ENTITY.schema().fields().stream()
                        .map(field -> field.path().text()))
                .containsSubsequence(
                        "name",
                        "address.street",
                        "address.city",
                        "address.region",
                        "address.postcode",
                        "address.country")
                .contains("tags");
        int city = Acme.ENTITY.schema().indexOf("address.city").orElseThrow();
        assertThat(Acme.ENTITY.schema().field(city).personal()).isEqualTo(Sensitivity.CONTACT);
        assertThat(Acme.ENTITY.type(city).name()).isEqualTo("text");
    }

    @Test
    void settingsReachTheirField() {
        int segment = Acme.ENTITY.schema().indexOf("segment").orElseThrow();

        assertThat(Acme.ENTITY.settings(segment)).isEqualTo(Map.of("of", List.of("consumer", "business", "public")));
    }

    @Test
    void everyProblemIsFoundAtItsPlace() {
        String text = """
                entity: customer
                colour: red
                fields:
                  Name: text
                  email: { type: emial }
                  phone: { type: phone, personal: secret }
                  score: { type: number, frm: 3 }
                  segment: { type: choice }
                  empty:
                """;

        assertThat(problems("customer.yaml", text))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("customer.yaml:2:1: unknown key 'colour'"),
                        line -> assertThat(line).startsWith("customer.yaml:4:3: a field has a name of a-z"),
                        line -> assertThat(line)
                                .startsWith("customer.yaml:5:18: there is no type 'emial' (did you mean 'email'?)"),
                        line -> assertThat(line).startsWith("customer.yaml:6:35: 'personal' is one of none, contact"),
                        line -> assertThat(line)
                                .startsWith("customer.yaml:7:26: unknown key 'frm' (did you mean 'from'?)"),
                        line -> assertThat(line).startsWith("customer.yaml:8:12: 'of' must list the choices"),
                        line -> assertThat(line).startsWith("customer.yaml:9:9: a field must be a single value"));
    }

    @Test
    void theFileIsCalledAsTheEntity() {
        assertThat(problems("canonical/client.yaml", "entity: customer\nfields: { name: text }\n"))
                .containsExactly("canonical/client.yaml:1:1: entity 'customer' belongs into customer.yaml");
    }

    @Test
    void theRevisionChangesWithTheText() {
        assertThat(Acme.ENTITY.revision()).matches("[0-9a-f]{12}");
        assertThat(revision("entity: a\nfields: { name: text }\n"))
                .isNotEqualTo(revision("entity: a\nfields: { name: list }\n"));
    }

    private static String revision(String text) {
        return CanonicalEntity.read("a.yaml", text, SemanticTypes.load().all(), new Problems())
                .orElseThrow()
                .revision();
    }

    private static List<String> problems(String file, String text) {
        Problems problems = new Problems();
        assertThat(CanonicalEntity.read(file, text, SemanticTypes.load().all(), problems))
                .isEmpty();
        return problems.all().stream().map(Problem::toString).toList();
    }
}
