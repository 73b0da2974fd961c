package dev.serai.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSource;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compiles expressions over the fields of an entity and of a source. The language is a part of CEL (cel.dev) without loops, so
 * that the cost of an expression is bounded by the length of its text and of the values: {@code && || ! ? :},
 * {@code == != < <= > >= in}, {@code + - * / %}, {@code has(field)}, {@code size(field)},
 * {@code startsWith, endsWith, contains, matches} and the functions of {@link dev.serai.function.MappingFunctions}.
 *
 * <p>An absent field never fails: a comparison with it is false, also {@code !=}, and what is computed from it is absent.
 */
public final class Expressions {

    private static final int LONGEST_TEXT = 4_000;
    private static final int DEEPEST_NESTING = 50;
    private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder()
            .setOptions(CelOptions.current()
                    .maxExpressionCodePointSize(LONGEST_TEXT)
                    .maxParseRecursionDepth(DEEPEST_NESTING)
                    .maxParseErrorRecoveryLimit(1)
                    .build())
            .build();

    private final Scope scope;

    public Expressions(Scope scope) {
        this.scope = scope;
    }

    /** The condition that a definition contains, or empty with each error at its place inside the text. */
    public Optional<Condition> condition(DefinitionNode.Scalar scalar, Problems problems) {
        return compile(scalar, "condition", problems, ExpressionCompiler::condition);
    }

    /** The computation that a definition contains, or empty with each error at its place inside the text. */
    public Optional<Computation> computation(DefinitionNode.Scalar scalar, Problems problems) {
        return compile(scalar, "expression", problems, ExpressionCompiler::computation);
    }

    private <T> Optional<T> compile(
            DefinitionNode.Scalar scalar,
            String what,
            Problems problems,
            Function<ExpressionCompiler, Optional<T>> step) {
        String text = scalar.text();
        if (text.isBlank()) {
            problems.error(scalar.at(), "the " + what + " is empty");
            return Optional.empty();
        }
        try {
            ExpressionCompiler compiler = new ExpressionCompiler(scope, parse(text, what));
            Optional<T> result = step.apply(compiler);
            compiler.wrong().forEach(wrong -> tell(scalar, wrong, problems));
            return compiler.wrong().isEmpty() ? result : Optional.empty();
        } catch (InvalidExpression e) {
            tell(scalar, e, problems);
            return Optional.empty();
        }
    }

    private static void tell(DefinitionNode.Scalar scalar, InvalidExpression wrong, Problems problems) {
        String text = scalar.text();
        int offset = text.offsetByCodePoints(0, Math.min(wrong.offset(), points(text)));
        problems.error(scalar.place(offset), wrong.sentence());
    }

    /** CEL counts code points. */
    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }

    static CelAbstractSyntaxTree parse(String text, String what) throws InvalidExpression {
        CelValidationResult result = PARSER.parse(text);
        if (result.hasError()) {
            throw unreadable(result, what);
        }
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw new InvalidExpression(0, "not an expression");
        }
    }

    private static InvalidExpression unreadable(CelValidationResult result, String what) {
        CelIssue first = result.getErrors().get(0);
        CelSource source = result.getSource();
        int offset = source.getLocationOffset(first.getSourceLocation()).orElse(0);
        String article = what.startsWith("e") ? "an " : "a ";
        return new InvalidExpression(Math.max(0, offset), "not " + article + what + ": " + plain(first.getMessage()));
    }

    /** Without the parser's list of every token that it would have taken instead. */
    private static String plain(String message) {
        int expecting = message.indexOf(" expecting ");
        return expecting < 0 ? message : message.substring(0, expecting);
    }
}
