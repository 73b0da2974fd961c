package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.record.CanonicalRecord;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a field says with {@code invalid: keep}: the row goes on, and the value with it, marked. */
class KeptValuesTest {

    private static Acme.Result read(String lines, String... rows) {
        InboundMapping mapping = Acme.mapping("source: { format: csv }\nkey: id\n" + lines);
        return Acme.read(mapping, "id,mail,mobile,office,born,paid\n" + String.join("\n", rows));
    }

    private static CanonicalRecord only(Acme.Result result) {
        assertThat(result.rejected()).isEmpty();
        assertThat(result.records()).hasSize(1);
        return result.records().get(0).content();
    }

    private static String kept(CanonicalRecord record, String field) {
        return String.valueOf(record.kept(record.schema().indexOf(field).orElseThrow()));
    }

    @Test
    void anInvalidValueOfAnyKindIsKeptAsItCameAndIsNoValue() {
        CanonicalRecord record = only(read(
                "invalid: keep\nfields: { email: mail, birth_date: born, annual_spend: paid }\n",
                "1, ada(at)example.org ,,,31.02.1990,much"));

        assertThat(record.get("email")).isNull();
        assertThat(kept(record, "email")).isEqualTo("ada(at)example.org");
        assertThat(kept(record, "birth_date")).isEqualTo("31.02.1990");
        assertThat(kept(record, "annual_spend")).isEqualTo("much");
    }

    @Test
    void aValidOneOfSeveralIsTakenAndNothingIsKept() {
        CanonicalRecord record = only(
                read("fields: { phone: { from: [mobile, office], invalid: keep } }\n", "1,,12,+86 138 0013 8000,,"));

        assertThat(record.get("phone")).isEqualTo("+8613800138000");
        assertThat(record.hasKept()).isFalse();
    }

    @Test
    void theNextRowDoesNotInheritWhatWasKept() {
        Acme.Result result = read("invalid: keep\nfields: { email: mail }\n", "1,x,,,,", "2,a@b.example,,,,", "3,,,,,");

        assertThat(result.records())
                .extracting(record -> record.content().hasKept())
                .containsExactly(true, false, false);
        assertThat(result.tally().keptByField()).isEqualTo(Map.of("email", 1L));
    }

    @Test
    void whatIsRequiredIsMissingAndConditionsSeeNoValue() {
        Acme.Result required = read("invalid: keep\nfields: { email: mail }\nrequired: [email]\n", "1,x,,,,");
        Acme.Result condition = read(
                "invalid: keep\nfields: { email: mail }\nreject: [{ when: \"!has(email)\", code: none, reason: n }]\n",
                "1,x,,,,");

        assertThat(required.rejections()).containsExactly("1 missing-value");
        assertThat(condition.rejections()).containsExactly("1 none");
        assertThat(required.tally().keptByField()).isEmpty();
    }

    @Test
    void anotherInvalidTextIsAnotherContent() {
        Acme.Result result = read("invalid: keep\nfields: { email: mail }\n", "1,x,,,,", "1,y,,,,", "1,y,,,,");

        assertThat(result.records())
                .extracting(record -> record.version().content())
                .satisfies(hashes -> assertThat(hashes.get(0)).isNotEqualTo(hashes.get(1)))
                .satisfies(hashes -> assertThat(hashes.get(1)).isEqualTo(hashes.get(2)));
    }

    @Test
    void aLongTextIsKeptInPart() {
        CanonicalRecord record =
                only(read("invalid: keep\nfields: { email: mail }\n", "1," + "😀".repeat(900) + ",,,,"));

        assertThat(kept(record, "email")).isEqualTo("😀".repeat(500));
    }

    @Test
    void aComputedValueCannotBeKept() {
        assertThat(Acme.problems("""
                        source: { format: csv }
                        key: id
                        fields: { annual_spend: { compute: number(source.paid), invalid: keep } }
                        """))
                .singleElement()
                .asString()
                .endsWith("a computed value cannot be kept as it came; say drop or reject");
        assertThat(only(read("invalid: keep\nfields: { annual_spend: { compute: number(source.paid) } }\n", "1,,,,,x"))
                        .hasKept())
                .isFalse();
    }
}
