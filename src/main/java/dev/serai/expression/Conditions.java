package dev.serai.expression;

import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSource;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import dev.serai.record.EntitySchema;
import java.util.Optional;

/**
 * Compiles conditions over the fields of an entity. The language is a part of CEL (cel.dev) without loops, so that the cost of
 * a condition is bounded by the length of its text and of the values: {@code && || ! ? :}, {@code == != < <= > >= in},
 * {@code has(field)}, {@code size(field)}, {@code startsWith, endsWith, contains, matches}.
 *
 * <p>An absent field never fails: a comparison with it is false, also {@code !=}.
 */
public final class Conditions {

    private static final int LONGEST_TEXT = 4_000;
    private static final int DEEPEST_NESTING = 50;
    private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder()
            .setOptions(CelOptions.current()
                    .maxExpressionCodePointSize(LONGEST_TEXT)
                    .maxParseRecursionDepth(DEEPEST_NESTING)
                    .maxParseErrorRecoveryLimit(1)
                    .build())
            .build();

    private final EntitySchema schema;

    public Conditions(EntitySchema schema) {
        this.schema = schema;
    }

    /** The condition that a definition contains, or empty with an error at the place inside the text. */
    public Optional<Condition> compile(DefinitionNode.Scalar scalar, Problems problems) {
        String text = scalar.text();
        if (text.isBlank()) {
            problems.error(scalar.at(), "the condition is empty");
            return Optional.empty();
        }
        try {
            return Optional.of(new ConditionCompiler(schema, parse(text)).compile());
        } catch (InvalidCondition e) {
            problems.error(place(scalar, e.offset()), e.sentence());
            return Optional.empty();
        }
    }

    private static SourceLocation place(DefinitionNode.Scalar scalar, int offset) {
        SourceLocation at = scalar.at();
        if (scalar.text().indexOf('\n') >= 0) {
            return at; // folded over lines: only YAML knows where the offset is
        }
        return new SourceLocation(at.file(), at.line(), at.column() + offset + (scalar.quoted() ? 1 : 0));
    }

    private static dev.cel.common.CelAbstractSyntaxTree parse(String text) throws InvalidCondition {
        CelValidationResult result = PARSER.parse(text);
        if (result.hasError()) {
            throw unreadable(result);
        }
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw new InvalidCondition(0, "not a condition");
        }
    }

    private static InvalidCondition unreadable(CelValidationResult result) {
        CelIssue first = result.getErrors().get(0);
        CelSource source = result.getSource();
        int offset = source.getLocationOffset(first.getSourceLocation()).orElse(0);
        return new InvalidCondition(Math.max(0, offset), "not a condition: " + plain(first.getMessage()));
    }

    /** Without the parser's list of every token that it would have taken instead. */
    private static String plain(String message) {
        int expecting = message.indexOf(" expecting ");
        return expecting < 0 ? message : message.substring(0, expecting);
    }
}
