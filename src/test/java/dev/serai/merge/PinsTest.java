package dev.serai.merge;

import static dev.serai.match.Customers.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.match.Customers;
import dev.serai.record.CanonicalJson;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.SourceRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class PinsTest {

    private static final SourceRecord ACME =
            record("acme", "1", 1, "name=Ada", "email=a@example.org", "address.street=1 Road", "address.city=Lyon");
    private static final SourceRecord GLOBEX =
            record("globex", "1", 2, "name=Eda", "credit_score=500", "address.city=Porto");
    private static final Merging MERGING =
            new Merging(Customers.mergeDefinition("  credit_score: { choose: dependent, on: name }\n"), Evidence.NONE);

    private static Pin pin(long number, String field, String... values) {
        CanonicalRecord content = record("x", "x", 1, values).content();
        return new Pin(number, ACME.key(), field, content, "steward", "as the customer said", null);
    }

    private static String golden(List<SourceRecord> members, Pin... pins) {
        return CanonicalJson.write(MERGING.golden(members, List.of(pins)).content());
    }

    @Test
    void aPinnedValueHoldsAgainstAllWeights() {
        assertThat(golden(List.of(ACME, GLOBEX), pin(1, "name", "name=Ida"))).contains("Ida");
        assertThat(golden(List.of(ACME), pin(1, "name", "name=Ida"))).contains("Ida");
    }

    @Test
    void theLaterDecisionHolds() {
        assertThat(golden(List.of(ACME), pin(2, "name", "name=Ida"), pin(1, "name", "name=Uda")))
                .contains("Ida");
    }

    @Test
    void aFieldMayBePinnedToBeEmptyOrToWhatNobodySaid() {
        assertThat(golden(List.of(ACME), pin(1, "email"))).doesNotContain("email");
        assertThat(golden(List.of(ACME), pin(1, "phone", "phone=+491"))).contains("+491");
    }

    @Test
    void aGroupIsPinnedAsAWholeOrInOneField() {
        assertThat(golden(List.of(ACME, GLOBEX), pin(1, "address", "address.city=Nice")))
                .contains("\"address\":{\"city\":\"Nice\"}");
        assertThat(golden(List.of(ACME, GLOBEX), pin(1, "address.city", "address.city=Nice")))
                .contains("\"address\":{\"street\":\"1 Road\",\"city\":\"Nice\"}");
    }

    @Test
    void whatFollowsAPinnedFieldFollowsThoseWhoSaidIt() {
        assertThat(golden(List.of(ACME, GLOBEX))).contains("Ada").doesNotContain("credit_score");
        assertThat(golden(List.of(ACME, GLOBEX), pin(1, "name", "name=Eda"))).contains("Eda", "500");
    }

    @Test
    void theProvenanceNamesThePin() {
        assertThat(MERGING.golden(List.of(ACME, GLOBEX), List.of(pin(7, "name", "name=Eda")))
                        .provenance()
                        .json())
                .contains(
                        "{\"fields\":[\"name\"],\"from\":[1],\"weight\":3,\"confidence\":0.375,\"pin\":7,\"lost\":[[0,5]]}");
    }

    @Test
    void aPinSaysNoValueInItsText() {
        assertThat(pin(7, "name", "name=Secret").toString()).doesNotContain("Secret");
    }
}
