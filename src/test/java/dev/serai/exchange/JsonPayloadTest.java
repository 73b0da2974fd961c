package dev.serai.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problems;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.GoldenId;
import dev.serai.record.TestSchemas;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonPayloadTest {

    private static String definition(String fields) {
        return "subscription: globex/golden\nentity: customer\npurpose: service\nformat: ndjson\nfields: " + fields;
    }

    private static String written(String fields, @Nullable CanonicalRecord content) {
        PayloadWriter writer = PayloadWriter.of(
                Globex.subscription(definition(fields)),
                Pseudonyms.withSecret("a secret of the hub".getBytes(StandardCharsets.UTF_8)));
        OutItem item = new OutItem(new GoldenId("customer", 7), 2, content, null);
        return new String(writer.write(List.of(item)), StandardCharsets.UTF_8).strip();
    }

    private static CanonicalRecord.Builder ada() {
        return CanonicalRecord.builder(TestSchemas.CUSTOMER)
                .set("name", "Ada Lee")
                .set("email", "ada@example.org")
                .set("address.city", "北京")
                .set("tags", List.of("gold", "new"));
    }

    @Test
    void aNameWithDotsIsAFieldWithinObjectsAndTheObjectStandsWhereItsFirstFieldIs() {
        String fields =
                "{ contact.mail: email, id: golden_id, contact.phones.first: phone, post.to: name, post: address,"
                        + " labels: tags }";

        assertThat(written(fields, ada().set("phone", "+86123").build()))
                .isEqualTo("{\"contact\":{\"mail\":\"ada@example.org\",\"phones\":{\"first\":\"+86123\"}},"
                        + "\"id\":\"customer-7\",\"post\":{\"to\":\"Ada Lee\",\"city\":\"北京\"},"
                        + "\"labels\":[\"gold\",\"new\"],\"change\":\"upsert\"}");
    }

    @Test
    void anObjectWithoutValuesIsLeftOut() {
        String fields = "{ id: golden_id, a.b.c: phone, a.b.d: birth_date, e.f: phone, e.g: name, where: address }";

        assertThat(written(fields, ada().set("address.city", null).build()))
                .isEqualTo("{\"id\":\"customer-7\",\"e\":{\"g\":\"Ada Lee\"},\"change\":\"upsert\"}");
        assertThat(written(fields, null)).isEqualTo("{\"id\":\"customer-7\",\"change\":\"removed\"}");
    }

    @Test
    void aValueCannotHoldFieldsAndANameStandsOnce() {
        Problems problems = new Problems();
        String fields = """

                  id: golden_id
                  contact: email
                  contact.phone: phone
                  a.b: name
                  a: tags
                  post: address
                  post.city: name
                  b..c: name
                """;
        assertThat(SubscriptionDefinition.read(
                        "mappings/globex/golden.out.yaml", definition(fields), Globex.surroundings(), problems))
                .isEmpty();

        assertThat(problems.all().stream().map(Object::toString))
                .containsExactly(
                        "mappings/globex/golden.out.yaml:8:3: 'contact' is a single value, so 'contact.phone' cannot stand in"
                                + " it",
                        "mappings/globex/golden.out.yaml:10:3: 'a' is there already, as a field or as an object of fields",
                        "mappings/globex/golden.out.yaml:12:3: 'post.city' is there already, as a field or as an object of"
                                + " fields",
                        "mappings/globex/golden.out.yaml:13:3: 'b..c' lacks a name before or behind a dot");
    }
}
