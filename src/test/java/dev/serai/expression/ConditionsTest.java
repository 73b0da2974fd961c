package dev.serai.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import dev.serai.record.CanonicalField;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.EntitySchema;
import dev.serai.record.FieldPath;
import dev.serai.record.Sensitivity;
import dev.serai.record.ValueKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    private static final EntitySchema CUSTOMER = new EntitySchema(
            "customer",
            List.of(
                    field("email", ValueKind.TEXT),
                    field("phone", ValueKind.TEXT),
                    field("segment", ValueKind.TEXT),
                    field("birth_date", ValueKind.DATE),
                    field("address.city", ValueKind.TEXT),
                    field("address.country", ValueKind.TEXT),
                    field("credit_score", ValueKind.NUMBER),
                    field("tags", ValueKind.LIST)));
    private static final CanonicalRecord ADA = CanonicalRecord.builder(CUSTOMER)
            .set("email", "ada@example.com")
            .set("segment", "business")
            .set("birth_date", LocalDate.of(1990, 5, 17))
            .set("address.country", "CN")
            .set("credit_score", new BigDecimal("700.50"))
            .set("tags", List.of("new", "vip"))
            .build();
    private static final CanonicalRecord NOBODY =
            CanonicalRecord.builder(CUSTOMER).build();

    private static CanonicalField field(String path, ValueKind kind) {
        return new CanonicalField(FieldPath.of(path), kind.name(), kind, Sensitivity.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "has(email)",
                "!has(phone)",
                "has(address)",
                "has(address.country) && !has(address.city)",
                "segment == 'business' && address.country == 'CN'",
                "segment != \"consumer\"",
                "address.country in ['CN', 'HK']",
                "'vip' in tags",
                "size(tags) == 2",
                "credit_score == 700.5",
                "credit_score > 700 && credit_score <= 701",
                "credit_score in [1, 700.500]",
                "birth_date < '2000-01-01'",
                "'1990-05-17' == birth_date",
                "birth_date >= timestamp('1990-01-01T00:00:00Z')",
                "email.endsWith('@example.com') && email.startsWith('ada')",
                "email.matches('^[a-z]+@') && email.contains('exam')",
                "has(phone) ? false : true",
                "-1 < credit_score"
            })
    void isTrueForAda(String text) {
        assertThat(compiled(text).test(ADA::get)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "has(email)",
                "has(address)",
                "segment == 'business'",
                "segment != 'business'",
                "credit_score > 0",
                "credit_score <= 0",
                "birth_date < '2000-01-01'",
                "'vip' in tags",
                "segment in ['business']",
                "size(tags) >= 0",
                "email.contains('')",
                "email == phone"
            })
    void anAbsentFieldMakesAComparisonFalseNotAnError(String text) {
        assertThat(compiled(text).test(NOBODY::get)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    emial == 'a'                       | 7  | customer has no field 'emial' (did you mean 'email'?)
                    has(email) && has(phne)            | 25 | customer has no field 'phne' (did you mean 'phone'?)
                    address == 'CN'                    | 7  | 'address' is made of parts; name one, such as 'address.city'
                    segment == 'a' && address.town > 1 | 25 | customer has no field 'address.town'
                    credit_score > 'high'              | 22 | compares a number with a text
                    birth_date < '31.12.2000'          | 20 | '31.12.2000' is not a date such as 2024-01-31
                    tags > 3                           | 14 | compares a list with a number
                    email in ['a', 1]                  | 22 | compares a text with a number
                    segment                            | 7  | must be true or false, not a text
                    email && has(phone)                | 7  | must be true or false, not a text
                    """)
    void saysWhereAConditionIsWrong(String text, int column, String message) {
        Problem problem = problem(text);

        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.at()).isEqualTo(new SourceLocation("m.yaml", 3, column));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "has(email",
                "email ==",
                "email = 'a'",
                "tags.all(t, t == 'a')",
                "java.lang.Runtime",
                "email.size()",
                "email.matches('(')",
                "exec('ls')",
                "{'a': 1}",
                "[1, 2]",
                "email[0] == 'a'",
                "null == email",
                ""
            })
    void refusesWhatIsNotSupported(String text) {
        assertThat(problem(text).severity()).isEqualTo(Problem.Severity.ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "has(emial) && phne == 'x' | no field 'emial' | no field 'phne'",
                "uper(emial) == lwer(phone) | no function 'uper' | no field 'emial' | no function 'lwer'",
                "email * phone > 1 | 3:7: calculates with a text | 3:15: calculates with a text",
                "credit_score > 'a' || birth_date < 'x' | compares a number with a text | 'x' is not a date",
                "pad(credit_score, 'x') == email | 'text' of pad() is a text | 'length' of pad() is a number",
                "!email && (segment ? true : false) | must be true or false | must be true or false",
                "(emial + 'a').upper().trim() == 'A' | no field 'emial'",
                "segment in ['a', emial] && phne in ['b'] | no field 'emial' | no field 'phne'",
                "tags.exists(t, t == 'a') | not supported here"
            })
    void everyErrorOfOneConditionIsSaidAndNoneThatOnlyFollows(String line) {
        String[] parts = line.split(" [|] ", -1);
        Problems problems = new Problems();

        assertThat(new Conditions(CUSTOMER).compile(scalar(parts[0]), problems)).isEmpty();

        assertThat(problems.all()).hasSize(parts.length - 1);
        for (int i = 1; i < parts.length; i++) {
            assertThat(problems.all().get(i - 1).toString()).contains(parts[i]);
        }
    }

    @Test
    void refusesAConditionThatIsTooLongOrTooDeep() {
        assertThat(problem("has(email) && ".repeat(400) + "true").message()).startsWith("not a condition");
        assertThat(problem("(".repeat(300) + "true" + ")".repeat(300)).message())
                .startsWith("not a condition");
        assertThat(problem("!".repeat(1) + "(!".repeat(200) + "true" + ")".repeat(200))
                        .message())
                .startsWith("not a condition");
    }

    @Test
    void aPatternThatBacktracksElsewhereEndsSoon() {
        Condition condition = compiled("email.matches('^(a+)+$')");
        CanonicalRecord record = CanonicalRecord.builder(CUSTOMER)
                .set("email", "a".repeat(50_000) + "!")
                .build();

        assertThat(condition.test(record::get)).isFalse();
    }

    private static Condition compiled(String text) {
        Problems problems = new Problems();
        Optional<Condition> condition = new Conditions(CUSTOMER).compile(scalar(text), problems);
        assertThat(problems.all()).isEmpty();
        return condition.orElseThrow();
    }

    private static Problem problem(String text) {
        Problems problems = new Problems();
        assertThat(new Conditions(CUSTOMER).compile(scalar(text), problems)).isEmpty();
        assertThat(problems.all()).hasSize(1);
        return problems.all().get(0);
    }

    private static DefinitionNode.Scalar scalar(String text) {
        return new DefinitionNode.Scalar(new SourceLocation("m.yaml", 3, 6), text, true);
    }
}
