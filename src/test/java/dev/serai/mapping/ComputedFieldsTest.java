package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComputedFieldsTest {

    private static final String HEAD = "source: { format: csv, region: CN }\nkey: id\n";

    @Test
    void aComputedFieldSeesTheSourceAndTheFieldsThatAreFilled() {
        InboundMapping mapping = Acme.mapping(HEAD + """
            fields:
              annual_spend: { compute: "number(source.q1) + number(source['q 2'])" }
              segment:      { compute: "annual_spend > 100 ? 'business' : 'consumer'" }
              name:         { compute: "source.given + ' ' + source.family" }
            """);

        Acme.Result result = Acme.read(mapping, "id,given,family,q1,q 2\n1,ADA,lee,99.5,1\n");

        assertThat(result.value("annual_spend")).isEqualTo(new BigDecimal("100.50"));
        assertThat(result.value("segment")).isEqualTo("business");
        assertThat(result.value("name")).isEqualTo("Ada Lee");
    }

    @Test
    void whatIsComputedFromAnAbsentValueIsAbsentAndFallsBack() {
        InboundMapping mapping =
                Acme.mapping(HEAD + "fields: { annual_spend: { compute: \"number(source.q1) * 2\", default: 5 } }\n");

        assertThat(Acme.read(mapping, "id,q1\n1,\n").value("annual_spend")).isEqualTo(new BigDecimal("5.00"));
    }

    @Test
    void anInvalidComputedValueRejectsItsRowUnlessItIsDropped() {
        String field = "fields: { annual_spend: { compute: \"100 / number(source.q1)\"%s } }\n";
        String rows = "id,q1\n1,0\n2,ten\n3,4\n";

        Acme.Result rejecting = Acme.read(Acme.mapping(HEAD + field.formatted("")), rows);
        Acme.Result dropping = Acme.read(Acme.mapping(HEAD + field.formatted(", invalid: drop")), rows);

        assertThat(rejecting.rejections()).containsExactly("1 division-by-zero", "2 invalid-number");
        assertThat(rejecting.keys()).containsExactly("3");
        assertThat(dropping.keys()).containsExactly("1", "2", "3");
    }

    @Test
    void aRejectionMayAskAboutTheSource() {
        InboundMapping mapping = Acme.mapping(HEAD + """
            fields: { name: name }
            reject: [{ when: "source.state == 'D'", code: deleted, reason: no longer a customer }]
            """);

        assertThat(Acme.read(mapping, "id,name,state\n1,Ada,D\n2,Bob,A\n").rejections())
                .containsExactly("1 deleted");
    }

    @Test
    void anErrorIsFoundAtItsPlaceInsideATextOfSeveralLines() {
        List<String> folded = Acme.problems(HEAD + """
            fields:
              name:
                compute: >
                  coalesce(source.a,
                    uper(source.b))
            """);
        List<String> quoted = Acme.problems(HEAD + "fields: { name: { compute: 'concat(''a'', 1)' } }\n");

        assertThat(folded)
                .containsExactly("acme/customers.in.yaml:9:9: there is no function 'uper' (did you mean 'upper'?)");
        assertThat(quoted)
                .containsExactly("acme/customers.in.yaml:5:43: 'text' of concat() is a text, not a number;"
                        + " write text(…) to make one");
    }

    @Test
    void fieldsThatNeedEachOtherAreRefused() {
        assertThat(Acme.problems(HEAD + """
            fields:
              name:  { compute: "email" }
              email: { compute: "name" }
            """))
                .containsExactly(
                        "acme/customers.in.yaml:6:3: 'name' is computed from fields that are computed from it",
                        "acme/customers.in.yaml:7:3: 'email' is computed from fields that are computed from it");
    }

    @Test
    void typesAreCheckedBeforeAnythingRuns() {
        assertThat(Acme.problems(HEAD + "fields: { annual_spend: { compute: \"source.q1 * 2\" } }\n"))
                .containsExactly("acme/customers.in.yaml:5:37: calculates with a text; write number(…) to read one");
    }
}
