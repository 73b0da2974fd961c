package dev.serai.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.Operator;
import dev.serai.definition.DefinitionNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of an expression, for what looks at it without running it. */
record ParsedText(String text, CelExpr root, Places places) {

    /** Empty when the text is no expression. */
    static Optional<ParsedText> of(DefinitionNode.Scalar scalar) {
        try {
            var tree = Expressions.parse(scalar.text(), "expression");
            return Optional.of(new ParsedText(
                    scalar.text(), tree.getExpr(), new Places(tree.getSource().getPositionsMap())));
        } catch (InvalidExpression e) {
            return Optional.empty();
        }
    }

    /** Where a part stands in the text, in characters. */
    int offset(CelExpr part) {
        int points = Math.min(places.of(part), text.codePointCount(0, text.length()));
        return text.offsetByCodePoints(0, points);
    }

    /** Where a part begins, be it the operator of others. */
    int start(CelExpr part) {
        CelExpr first = part;
        while (first.getKind() == CelExpr.ExprKind.Kind.CALL && Names.sourcePath(first) == null) {
            List<CelExpr> parts = parts(first.call());
            boolean prefix = operator(first).filter(ParsedText::standsBefore).isPresent();
            boolean called = operator(first).isEmpty() && first.call().target().isEmpty();
            if (parts.isEmpty() || prefix || called) {
                return called
                        ? Math.max(0, offset(first) - first.call().function().length())
                        : offset(first);
            }
            first = parts.get(0);
        }
        return offset(first);
    }

    private static boolean standsBefore(Operator operator) {
        return operator == Operator.LOGICAL_NOT || operator == Operator.NEGATE;
    }

    static Optional<Operator> operator(CelExpr part) {
        return part.getKind() == CelExpr.ExprKind.Kind.CALL
                ? Operator.findReverse(part.call().function())
                : Optional.empty();
    }

    static boolean is(CelExpr part, Operator wanted) {
        return operator(part).filter(wanted::equals).isPresent();
    }

    /** The target of a call and its arguments. */
    static List<CelExpr> parts(CelExpr.CelCall call) {
        List<CelExpr> parts = new ArrayList<>(call.target().stream().toList());
        parts.addAll(call.args());
        return parts;
    }

    static Optional<String> text(CelExpr part) {
        boolean text = part.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && part.constant().getKind() == CelConstant.Kind.STRING_VALUE;
        return text ? Optional.of(part.constant().stringValue()) : Optional.empty();
    }

    /** The parts that an operator such as {@code &&} joins, through all its levels. */
    static List<CelExpr> joined(CelExpr part, Operator by) {
        return is(part, by)
                ? part.call().args().stream()
                        .flatMap(inner -> joined(inner, by).stream())
                        .toList()
                : List.of(part);
    }

    /** A part as text that is the same for parts that say the same, however they are spaced. */
    static String normal(CelExpr part) {
        return switch (part.getKind()) {
            case IDENT -> part.ident().name();
            case SELECT -> normal(part.select().operand()) + "." + part.select().field();
            case CONSTANT -> part.constant().toString();
            case LIST ->
                part.list().elements().stream().map(ParsedText::normal).collect(Collectors.joining(",", "[", "]"));
            case CALL -> call(part.call());
            default -> part.toString();
        };
    }

    private static String call(CelExpr.CelCall call) {
        Stream<String> parts = parts(call).stream().map(ParsedText::normal);
        return call.function() + parts.collect(Collectors.joining(",", "(", ")"));
    }
}
