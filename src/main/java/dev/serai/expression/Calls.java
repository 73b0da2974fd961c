package dev.serai.expression;

import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import dev.serai.definition.Suggestion;
import dev.serai.function.InvalidValue;
import dev.serai.function.LongestText;
import dev.serai.function.MappingFunction;
import dev.serai.function.Preparation;
import dev.serai.function.WrongArgument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the arguments of a function and makes it a part of an expression. */
final class Calls {

    private final Scope scope;
    private final List<InvalidExpression> wrong;

    /** @param wrong gets what is wrong with arguments */
    Calls(Scope scope, List<InvalidExpression> wrong) {
        this.scope = scope;
        this.wrong = wrong;
    }

    static Object bounded(String one, String other) {
        return one.length() + other.length() > LongestText.LENGTH ? LongestText.TOO_LONG : one.concat(other);
    }

    Operand call(MappingFunction function, List<Operand> given, int at) throws InvalidExpression {
        checkCount(function, given.size(), at);
        Operand[] arguments = new Operand[given.size()];
        Shape any = null;
        boolean sound = true;
        for (int i = 0; i < arguments.length; i++) {
            Argument wanted =
                    function.arguments().get(Math.min(i, function.arguments().size() - 1));
            Shape shape = wanted.shape() == Shape.ANY && any != null ? any : wanted.shape();
            arguments[i] = given.get(i);
            try {
                arguments[i] = checked(function, wanted, shape, given.get(i));
            } catch (InvalidExpression e) {
                wrong.add(e);
                sound = false;
            }
            any = wanted.shape() == Shape.ANY && any == null ? arguments[i].shape() : any;
        }
        if (!sound) {
            throw InvalidExpression.followsFromParts();
        }
        Shape result = function.result() == Shape.ANY && any != null ? any : function.result();
        return Operand.of(result, at, value(function, arguments, prepared(function, arguments, at)));
    }

    private static void checkCount(MappingFunction function, int given, int at) throws InvalidExpression {
        List<Argument> known = function.arguments();
        long needed = known.stream().filter(Argument::required).count();
        boolean repeats = !known.isEmpty() && known.get(known.size() - 1).repeats();
        if (given < needed || (given > known.size() && !repeats)) {
            throw new InvalidExpression(at, "it is called " + shown(function) + ", not with " + given + " arguments");
        }
    }

    /** Such as {@code date(text, [as])}. */
    static String shown(MappingFunction function) {
        StringBuilder text = new StringBuilder(function.name()).append('(');
        for (Argument argument : function.arguments()) {
            text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ");
            text.append(argument.required() ? argument.name() : "[" + argument.name() + "]");
            text.append(argument.repeats() ? ", …" : "");
        }
        return text.append(')').toString();
    }

    private static Operand checked(MappingFunction function, Argument wanted, Shape shape, Operand given)
            throws InvalidExpression {
        Operand operand = given.as(shape);
        if (operand == null) {
            throw new InvalidExpression(
                    given.offset(),
                    "'" + wanted.name() + "' of " + function.name() + "() is " + shape.words() + ", not "
                            + given.shape().words() + hint(shape, given.shape()));
        }
        if (wanted.fixed() && operand.constant() == null) {
            throw new InvalidExpression(
                    given.offset(), "'" + wanted.name() + "' of " + function.name() + "() must be a fixed value");
        }
        boolean foreign = !wanted.choices().isEmpty()
                && operand.constant() instanceof String word
                && !wanted.choices().contains(word);
        if (foreign) {
            throw new InvalidExpression(
                    given.offset(),
                    "'" + wanted.name() + "' of " + function.name() + "() is one of "
                            + String.join(", ", wanted.choices())
                            + Suggestion.didYouMean(String.valueOf(operand.constant()), wanted.choices()));
        }
        return operand;
    }

    private static String hint(Shape wanted, Shape given) {
        if (given == Shape.TEXT) {
            return switch (wanted) {
                case NUMBER -> "; write number(…) to read one";
                case DATE -> "; write date(…) to read one";
                case LIST -> "; write split(…) to make one";
                default -> "";
            };
        }
        return wanted == Shape.TEXT && given != Shape.TRUTH ? "; write text(…) to make one" : "";
    }

    private MappingFunction.Call prepared(MappingFunction function, Operand[] arguments, int at)
            throws InvalidExpression {
        @Nullable Object[] fixed = new @Nullable Object[arguments.length];
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = arguments[i].constant();
        }
        try {
            return function.prepare(new Preparation(fixed, scope.tables(), scope::secret));
        } catch (WrongArgument e) {
            throw new InvalidExpression(arguments[e.position()].offset(), String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw new InvalidExpression(
                    arguments.length > 1 ? arguments[1].offset() : at, String.valueOf(e.getMessage()));
        }
    }

    private static Value value(MappingFunction function, Operand[] operands, MappingFunction.Call call) {
        Value[] arguments = new Value[operands.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = operands[i].value();
        }
        boolean strict = !function.takesAbsent();
        return values -> {
            @Nullable Object[] given = new @Nullable Object[arguments.length];
            for (int i = 0; i < given.length; i++) {
                Object value = arguments[i].of(values);
                if (strict && (value == null || value instanceof InvalidValue)) {
                    return value;
                }
                given[i] = value;
            }
            Object result = call.of(given);
            return result instanceof String text && text.length() > LongestText.LENGTH ? LongestText.TOO_LONG : result;
        };
    }
}
