package dev.serai.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import dev.serai.function.InvalidValue;
import dev.serai.record.CanonicalField;
import dev.serai.record.EntitySchema;
import dev.serai.record.FieldPath;
import dev.serai.record.Sensitivity;
import dev.serai.record.ValueKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What functions make is bounded, and what they cannot do is said when the file is read. */
class FunctionBoundsTest {

    private static final EntitySchema NOTE = new EntitySchema(
            "note", List.of(new CanonicalField(FieldPath.of("text"), "text", ValueKind.TEXT, Sensitivity.NONE)));

    private static Optional<Computation> compiled(String expression, Problems problems) {
        DefinitionNode.Scalar scalar = new DefinitionNode.Scalar(new SourceLocation("m.yaml", 1, 1), expression, false);
        return new Expressions(() -> NOTE).computation(scalar, problems);
    }

    private static Object value(String expression, String text) {
        Object value =
                compiled(expression, new Problems()).orElseThrow().value().of(index -> text);
        return value instanceof InvalidValue invalid ? invalid.code() : String.valueOf(value);
    }

    @Test
    void whatReplaceMakesIsBoundedBeforeItIsMade() {
        String many = "x".repeat(600_000);

        assertThat(value("replace(text, 'x', 'xx')", many)).isEqualTo("value-too-long");
        assertThat(value("replace(text, 'x', text)", many)).isEqualTo("value-too-long");
        assertThat(value("replace(text, 'x', '')", many + "y")).isEqualTo("y");
        assertThat(value("replace(text, 'xx', 'y')", "axxxb")).isEqualTo("ayxb");
        assertThat(value("replace(text, 'x', 'y')", "x".repeat(1_000_000))).isEqualTo("y".repeat(1_000_000));
    }

    @Test
    void whatIsExtractedTakesTimeLinearInTheText() {
        assertThat(value("extract(text, '^(a+)+$')", "a".repeat(50_000) + "!")).isEqualTo("null");
        assertThat(value("extract(text, '(x)?(b)', 1)", "ab")).isEqualTo("null");
        assertThat(value("extract(text, '([^@]+)@')", "ada@example.org")).isEqualTo("ada");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "extract(text, '(') | m.yaml:1:15: not a regular expression: ",
                "extract(text, 'a', 1) | m.yaml:1:20: 'group' is 0: so many",
                "extract(text, '(a)(b)', 3) | 'group' is 0 to 2: so many",
                "extract(text, '(a)', 0.5) | 'group' is 0 to 1: so many",
                "extract(text, text) | 'regex' of extract() must be a fixed value",
                "format_date(date(text), 'HH:mm') | 'pattern' is made of",
                "format_date(date(text), 'YYYY-MM-dd') | 'pattern' is made of",
                "format_date(date(text), 'yyyyMMMMMdd') | 'pattern' is made of",
                "format_date(date(text), 'dd of MM') | 'pattern' is made of",
                "format_date(text, 'dd.MM.yyyy') | 'date' of format_date() is a date, not a text; write date(…) to read one"
            })
    void whatCannotBeIsSaid(String expression, String sentence) {
        Problems problems = new Problems();

        assertThat(compiled(expression, problems)).isEmpty();

        assertThat(problems.all().stream().map(Problem::toString))
                .singleElement()
                .asString()
                .contains(sentence);
    }

    @Test
    void wordsOfAPatternStandInQuotes() {
        assertThat(value("format_date(date(text), \"d 'of' MMMM\")", "2026-01-05"))
                .isEqualTo("5 of January");
        assertThat(value("format_date(date(text), 'dd.MM.yyyy')", "nonsense")).isEqualTo("invalid-date");
    }
}
