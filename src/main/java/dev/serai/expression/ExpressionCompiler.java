package dev.serai.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.Operator;
import dev.serai.definition.Shape;
import dev.serai.definition.Suggestion;
import dev.serai.function.MappingFunction;
import dev.serai.function.MappingFunctions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks the types of a parsed expression and turns it into closures. All parts of an operation are looked at before it is, so that
 * each error is found, and none that only follows from another. Used once.
 */
final class ExpressionCompiler {

    private static final MappingFunctions FUNCTIONS = MappingFunctions.all();
    private static final Set<Operator> OF_PARTS = EnumSet.of(
            Operator.LOGICAL_NOT,
            Operator.LOGICAL_AND,
            Operator.LOGICAL_OR,
            Operator.CONDITIONAL,
            Operator.IN,
            Operator.EQUALS,
            Operator.NOT_EQUALS,
            Operator.LESS,
            Operator.LESS_EQUALS,
            Operator.GREATER,
            Operator.GREATER_EQUALS,
            Operator.ADD,
            Operator.SUBTRACT,
            Operator.MULTIPLY,
            Operator.DIVIDE,
            Operator.MODULO,
            Operator.NEGATE);
    private static final Set<String> BUILT_IN = Set.of("size", "timestamp");

    private final CelExpr root;
    private final Places places;
    private final Names names;
    private final Calls calls;
    private final List<InvalidExpression> wrong = new ArrayList<>();
    /** The parts that were read, by their number; empty for one that is wrong. */
    private final Map<Long, Optional<Operand>> known = new HashMap<>();

    ExpressionCompiler(Scope scope, CelAbstractSyntaxTree tree) {
        this.root = tree.getExpr();
        this.places = new Places(tree.getSource().getPositionsMap());
        this.names = new Names(scope, places);
        this.calls = new Calls(scope, wrong);
    }

    /** What is wrong, in the order in which it was found. */
    List<InvalidExpression> wrong() {
        return List.copyOf(wrong);
    }

    Optional<Condition> condition() {
        try {
            return Optional.of(truth(root));
        } catch (InvalidExpression e) {
            tell(e);
            return Optional.empty();
        }
    }

    Optional<Computation> computation() {
        try {
            Operand result = read(root);
            return Optional.of(new Computation(result.shape(), result.value(), names.fields()));
        } catch (InvalidExpression e) {
            tell(e);
            return Optional.empty();
        }
    }

    private void tell(InvalidExpression e) {
        if (!e.isTold()) {
            wrong.add(e);
        }
    }

    private Operand read(CelExpr expression) throws InvalidExpression {
        Optional<Operand> before = known.get(expression.id());
        if (before == null) {
            try {
                before = Optional.of(readAnew(expression));
            } catch (InvalidExpression e) {
                tell(e);
                before = Optional.empty();
            }
            known.put(expression.id(), before);
        }
        return before.orElseThrow(InvalidExpression::followsFromParts);
    }

    /** Reads parts that are read again by what they are parts of, so that all that is wrong in them is told. */
    private void readAll(List<CelExpr> parts) throws InvalidExpression {
        boolean sound = true;
        for (CelExpr part : parts) {
            try {
                read(part);
            } catch (InvalidExpression e) {
                sound = false;
            }
        }
        if (!sound) {
            throw InvalidExpression.followsFromParts();
        }
    }

    private Operand readAnew(CelExpr expression) throws InvalidExpression {
        int at = places.of(expression);
        return switch (expression.getKind()) {
            case CONSTANT -> constant(expression.constant(), at);
            case IDENT, SELECT -> names.read(expression);
            case CALL -> call(expression, expression.call(), at);
            case LIST -> Operand.constant(Shape.LIST, at, constants(expression.list(), Shape.TEXT));
            default -> throw new InvalidExpression(at, "a field or a fixed value is expected here");
        };
    }

    private static Operand constant(CelConstant constant, int at) throws InvalidExpression {
        return switch (constant.getKind()) {
            case STRING_VALUE -> Operand.constant(Shape.TEXT, at, constant.stringValue());
            case BOOLEAN_VALUE -> Operand.constant(Shape.TRUTH, at, constant.booleanValue());
            case INT64_VALUE -> Operand.constant(Shape.NUMBER, at, BigDecimal.valueOf(constant.int64Value()));
            case DOUBLE_VALUE -> Operand.constant(Shape.NUMBER, at, number(constant.doubleValue(), at));
            default -> throw new InvalidExpression(at, "a text, a number, true or false is expected here");
        };
    }

    private static BigDecimal number(double value, int at) throws InvalidExpression {
        if (!Double.isFinite(value)) {
            throw new InvalidExpression(at, "a number out of all proportion");
        }
        return BigDecimal.valueOf(value);
    }

    private Condition truth(CelExpr expression) throws InvalidExpression {
        return read(expression).asCondition();
    }

    private Operand call(CelExpr expression, CelExpr.CelCall call, int at) throws InvalidExpression {
        if (call.function().equals("has")) {
            return Operand.truth(at, names.has(expression, call));
        }
        Optional<Operator> operator = Operator.findReverse(call.function());
        if (operator.isEmpty()) {
            return function(expression, call, at);
        }
        List<CelExpr> parts = call.args();
        if (OF_PARTS.contains(operator.get())) {
            boolean listed = operator.get() == Operator.IN && parts.get(1).getKind() == CelExpr.ExprKind.Kind.LIST;
            readAll(listed ? parts.subList(0, 1) : parts);
        }
        return switch (operator.get()) {
            case LOGICAL_NOT -> Operand.truth(at, not(truth(parts.get(0))));
            case LOGICAL_AND -> Operand.truth(at, and(truth(parts.get(0)), truth(parts.get(1))));
            case LOGICAL_OR -> Operand.truth(at, or(truth(parts.get(0)), truth(parts.get(1))));
            case CONDITIONAL -> choice(parts, at);
            case IN -> Operand.truth(at, in(parts.get(0), parts.get(1)));
            case EQUALS, NOT_EQUALS, LESS, LESS_EQUALS, GREATER, GREATER_EQUALS ->
                Operand.truth(at, comparison(operator.get(), parts.get(0), parts.get(1)));
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO ->
                Arithmetic.of(operator.get(), read(parts.get(0)), read(parts.get(1)), at, wrong);
            case NEGATE -> Arithmetic.negated(read(parts.get(0)), at);
            case INDEX -> names.read(expression);
            default -> throw new InvalidExpression(at, "not supported here");
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

    private Operand choice(List<CelExpr> parts, int at) throws InvalidExpression {
        Condition when = truth(parts.get(0));
        Operand yes = read(parts.get(1));
        Operand no = read(parts.get(2));
        Operand other = no.as(yes.shape());
        if (other == null) {
            throw new InvalidExpression(
                    no.offset(),
                    "both results of '? :' are of one kind, not " + yes.shape().words() + " and "
                            + no.shape().words());
        }
        Value one = yes.value();
        Value another = other.value();
        return Operand.of(yes.shape(), at, values -> when.test(values) ? one.of(values) : another.of(values));
    }

    private Condition comparison(Operator operator, CelExpr leftPart, CelExpr rightPart) throws InvalidExpression {
        Operand first = read(leftPart);
        Operand second = read(rightPart);
        Operand left = second.shape() == Shape.DATE ? first.asComparableTo(Shape.DATE) : first;
        Operand right = second.asComparableTo(left.shape());
        if (operator == Operator.EQUALS || operator == Operator.NOT_EQUALS) {
            return Comparisons.equality(left, right, operator == Operator.EQUALS);
        }
        if (left.shape() == Shape.LIST || left.shape() == Shape.TRUTH) {
            throw new InvalidExpression(
                    right.offset(), left.shape().words() + " cannot be smaller or greater; use == or !=");
        }
        return Comparisons.order(operator, left, right);
    }

    private Condition in(CelExpr item, CelExpr list) throws InvalidExpression {
        Operand element = read(item);
        if (list.getKind() == CelExpr.ExprKind.Kind.LIST) {
            return Comparisons.in(element, constants(list.list(), element.shape()));
        }
        Operand container = read(list);
        if (container.shape() != Shape.LIST) {
            throw new InvalidExpression(
                    container.offset(),
                    "after 'in' stands a list, not " + container.shape().words());
        }
        return Comparisons.in(element.asComparableTo(Shape.TEXT), container);
    }

    /** The fixed values of a list, each comparable to the element that is looked for. */
    private List<Object> constants(CelExpr.CelList list, Shape shape) throws InvalidExpression {
        List<Object> constants = new ArrayList<>();
        for (CelExpr element : list.elements()) {
            Operand operand = read(element).asComparableTo(shape);
            Object constant = operand.constant();
            if (constant == null) {
                throw new InvalidExpression(operand.offset(), "a list holds fixed values only");
            }
            constants.add(constant);
        }
        return List.copyOf(constants);
    }

    /** {@code f(x, y)} and {@code x.f(y)} are the same. */
    private Operand function(CelExpr expression, CelExpr.CelCall call, int at) throws InvalidExpression {
        String name = call.function();
        if (!TextTests.NAMES.contains(name)
                && !BUILT_IN.contains(name)
                && FUNCTIONS.find(name).isEmpty()) {
            tell(unknown(expression, call, call.target().orElse(null)));
        }
        List<CelExpr> parts = ParsedText.parts(call);
        readAll(parts);
        List<Operand> arguments = new ArrayList<>();
        for (CelExpr part : parts) {
            arguments.add(read(part));
        }
        if (TextTests.NAMES.contains(name)) {
            return TextTests.of(name, arguments, at);
        }
        if (name.equals("size") && arguments.size() == 1) {
            return arguments.get(0).size();
        }
        if (name.equals("timestamp") && arguments.size() == 1) {
            return arguments.get(0).asComparableTo(Shape.DATE);
        }
        MappingFunction function = FUNCTIONS.find(name).orElse(null);
        if (function == null) {
            throw BUILT_IN.contains(name)
                    ? unknown(expression, call, call.target().orElse(null))
                    : InvalidExpression.followsFromParts();
        }
        return calls.call(function, arguments, at);
    }

    private InvalidExpression unknown(CelExpr expression, CelExpr.CelCall call, @Nullable CelExpr target) {
        int at = target == null
                ? Math.max(0, places.of(expression) - call.function().length())
                : places.of(expression);
        Set<String> known = new TreeSet<>(FUNCTIONS.names());
        known.addAll(TextTests.NAMES);
        known.addAll(List.of("has", "size"));
        return new InvalidExpression(
                at, "there is no function '" + call.function() + "'" + Suggestion.didYouMean(call.function(), known));
    }
}
