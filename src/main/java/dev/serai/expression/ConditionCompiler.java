package dev.serai.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.Operator;
import dev.serai.record.EntitySchema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the types of a parsed condition and turns it into closures. */
final class ConditionCompiler {

    private static final String SUPPORTED =
            "; conditions know && || ! == != < <= > >= in has() size() startsWith() endsWith() contains() matches()";

    private final CelExpr root;
    private final Places places;
    private final Operands operands;

    ConditionCompiler(EntitySchema schema, CelAbstractSyntaxTree tree) {
        this.root = tree.getExpr();
        this.places = new Places(tree.getSource().getPositionsMap());
        this.operands = new Operands(schema, places);
    }

    Condition compile() throws InvalidCondition {
        return truth(root);
    }

    private Condition truth(CelExpr expression) throws InvalidCondition {
        if (expression.getKind() == CelExpr.ExprKind.Kind.CALL) {
            return call(expression, expression.call());
        }
        Operand operand = operands.read(expression);
        if (operand.type() != Operand.Type.TRUTH) {
            throw new InvalidCondition(
                    operand.offset(),
                    "must be true or false, not " + operand.type().words());
        }
        boolean constant = Boolean.TRUE.equals(operand.constant());
        return values -> constant;
    }

    private Condition call(CelExpr expression, CelExpr.CelCall call) throws InvalidCondition {
        Optional<Operator> operator = Operator.findReverse(call.function());
        if (call.function().equals("has")) {
            return operands.has(expression, call);
        }
        if (operator.isEmpty()) {
            return onText(expression, call);
        }
        List<CelExpr> parts = call.args();
        return switch (operator.get()) {
            case LOGICAL_NOT -> not(truth(parts.get(0)));
            case LOGICAL_AND -> and(truth(parts.get(0)), truth(parts.get(1)));
            case LOGICAL_OR -> or(truth(parts.get(0)), truth(parts.get(1)));
            case CONDITIONAL -> choice(truth(parts.get(0)), truth(parts.get(1)), truth(parts.get(2)));
            case IN -> in(parts.get(0), parts.get(1));
            case EQUALS, NOT_EQUALS, LESS, LESS_EQUALS, GREATER, GREATER_EQUALS ->
                comparison(operator.get(), parts.get(0), parts.get(1));
            default -> throw new InvalidCondition(places.of(expression), "calculations are not supported" + SUPPORTED);
        };
    }

    private static Condition not(Condition inner) {
        return values -> !inner.test(values);
    }

    private static Condition and(Condition left, Condition right) {
        return values -> left.test(values) && right.test(values);
    }

    private static Condition or(Condition left, Condition right) {
        return values -> left.test(values) || right.test(values);
    }

    private static Condition choice(Condition when, Condition yes, Condition no) {
        return values -> when.test(values) ? yes.test(values) : no.test(values);
    }

    private Condition comparison(Operator operator, CelExpr leftPart, CelExpr rightPart) throws InvalidCondition {
        Operand first = operands.read(leftPart);
        Operand second = operands.read(rightPart);
        Operand left = second.type() == Operand.Type.DATE ? first.asComparableTo(Operand.Type.DATE) : first;
        Operand right = second.asComparableTo(left.type());
        if (operator == Operator.EQUALS || operator == Operator.NOT_EQUALS) {
            return Comparisons.equality(left, right, operator == Operator.EQUALS);
        }
        if (left.type() == Operand.Type.LIST || left.type() == Operand.Type.TRUTH) {
            throw new InvalidCondition(
                    right.offset(), left.type().words() + " cannot be smaller or greater; use == or !=");
        }
        return Comparisons.order(operator, left, right);
    }

    private Condition in(CelExpr item, CelExpr list) throws InvalidCondition {
        Operand element = operands.read(item);
        if (list.getKind() == CelExpr.ExprKind.Kind.LIST) {
            return Comparisons.in(element, operands.constants(list.list(), element.type()));
        }
        Operand container = operands.read(list);
        if (container.type() != Operand.Type.LIST) {
            throw new InvalidCondition(
                    container.offset(),
                    "after 'in' stands a list, not " + container.type().words());
        }
        return Comparisons.in(element.asComparableTo(Operand.Type.TEXT), container);
    }

    private Condition onText(CelExpr expression, CelExpr.CelCall call) throws InvalidCondition {
        CelExpr target = call.target().orElse(null);
        if (target == null || call.args().size() != 1 || !TextTests.NAMES.contains(call.function())) {
            throw unknownFunction(expression, call, target);
        }
        Operand text = operands.read(target);
        Operand argument = operands.read(call.args().get(0));
        if (text.type() != Operand.Type.TEXT || !(argument.constant() instanceof String constant)) {
            throw new InvalidCondition(
                    text.type() == Operand.Type.TEXT ? argument.offset() : text.offset(),
                    "'" + call.function() + "' asks a text field about a fixed text");
        }
        return TextTests.of(call.function(), text.value(), constant, argument.offset());
    }

    private InvalidCondition unknownFunction(CelExpr expression, CelExpr.CelCall call, @Nullable CelExpr target) {
        int at = target == null
                ? Math.max(0, places.of(expression) - call.function().length())
                : places.of(expression);
        return new InvalidCondition(at, "'" + call.function() + "()' is not supported here" + SUPPORTED);
    }
}
