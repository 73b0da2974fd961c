package dev.serai.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    private static final CanonicalRecord ADA = CanonicalRecord.builder(TestSchemas.CUSTOMER)
            .set("name", "Ada \"Countess\" Lee")
            .set("birth_date", LocalDate.of(1990, 2, 28))
            .set("address.city", "北京")
            .set("address.country", "CN")
            .set("annual_spend", new BigDecimal("12.50"))
            .set("tags", List.of("a", "b"))
            .build();

    @Test
    void fieldsStandInTheOrderOfTheSchemaAndGroupsAreObjects() {
        assertThat(CanonicalJson.write(ADA))
                .isEqualTo(
                        "{\"name\":\"Ada \\\"Countess\\\" Lee\",\"birth_date\":\"1990-02-28\","
                                + "\"address\":{\"city\":\"北京\",\"country\":\"CN\"},\"annual_spend\":12.50,\"tags\":[\"a\",\"b\"]}");
    }

    @Test
    void whatWasKeptAlthoughItIsNotValidStandsLastAndIsNoValue() {
        CanonicalRecord record = CanonicalRecord.builder(ADA)
                .keep(TestSchemas.CUSTOMER.indexOf("birth_date").orElseThrow(), "31.02.1990")
                .build();
        String json = CanonicalJson.write(record);

        assertThat(json)
                .endsWith(",\"!invalid\":{\"birth_date\":\"31.02.1990\"}}")
                .doesNotContain("1990-02-28");
        assertThat(CanonicalJson.read(TestSchemas.CUSTOMER, json))
                .isEqualTo(record)
                .isNotEqualTo(ADA);
        assertThat(record.get("birth_date")).isNull();
        assertThat(CanonicalRecord.builder(record)
                        .set("birth_date", LocalDate.of(1990, 2, 28))
                        .build())
                .isEqualTo(ADA);
    }

    @Test
    void aRecordThatOnlyKeepsAnInvalidValueIsNoDeletion() {
        CanonicalRecord.Builder builder = CanonicalRecord.builder(TestSchemas.CUSTOMER);

        assertThat(builder.build().isEmpty()).isTrue();
        assertThat(builder.keep(0, "?").build().isEmpty()).isFalse();
    }

    @Test
    void aFieldThatTheSchemaNoLongerHasIsPassedOver() {
        CanonicalRecord read = CanonicalJson.read(
                TestSchemas.CUSTOMER, "{\"gone\":{\"x\":[1,{\"y\":2}]},\"email\":\"a@b.example\",\"old\":[1,2]}");

        assertThat(read.get("email")).isEqualTo("a@b.example");
    }

    @Test
    void aValueOfTheWrongKindIsRefusedAtBirth() {
        assertThatThrownBy(() -> CanonicalRecord.builder(TestSchemas.CUSTOMER).set("birth_date", "1990-02-28"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("birth_date")
                .hasMessageNotContaining("1990");
    }

    @Test
    void toStringNamesFieldsButNoValues() {
        assertThat(ADA).hasToString("customer[name birth_date address.city address.country annual_spend tags]");
    }

    @Property(tries = 300, seed = "42")
    void whatIsWrittenIsReadBackEqual(@ForAll("records") CanonicalRecord record) {
        assertThat(CanonicalJson.read(TestSchemas.CUSTOMER, CanonicalJson.write(record)))
                .isEqualTo(record);
    }

    @Provide
    static Arbitrary<CanonicalRecord> records() {
        Arbitrary<String> text =
                Arbitraries.strings().ofMinLength(1).ofMaxLength(12).injectNull(0.3);
        Arbitrary<BigDecimal> number = Arbitraries.bigDecimals().ofScale(2).injectNull(0.3);
        return Combinators.combine(text, text, text, number)
                .as((name, city, street, spend) -> CanonicalRecord.builder(TestSchemas.CUSTOMER)
                        .set("name", name)
                        .set("address.city", city)
                        .set("address.street", street)
                        .set("annual_spend", spend)
                        .build());
    }
}
