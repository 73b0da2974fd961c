package dev.serai.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.serai.definition.Shape;
import java.util.List;
import java.util.Set;

/** What an expression can ask about a text; each takes time linear in the text. */
final class TextTests {

    static final Set<String> NAMES = Set.of("startsWith", "endsWith", "contains", "matches");

    private TextTests() {}

    /** A test of a text about another one. */
    static Operand of(String name, List<Operand> arguments, int at) throws InvalidExpression {
        if (arguments.size() != 2) {
            throw new InvalidExpression(at, "'" + name + "' asks a text about one other, as in email.endsWith('.cn')");
        }
        for (Operand argument : arguments) {
            if (argument.shape() != Shape.TEXT) {
                throw new InvalidExpression(
                        argument.offset(),
                        "'" + name + "' is about texts, not " + argument.shape().words());
            }
        }
        return Operand.truth(at, of(name, arguments.get(0).value(), arguments.get(1)));
    }

    private static Condition of(String name, Value text, Operand argument) throws InvalidExpression {
        Value other = argument.value();
        return switch (name) {
            case "startsWith" -> Comparisons.both(text, other, (one, part) -> ((String) one).startsWith((String) part));
            case "endsWith" -> Comparisons.both(text, other, (one, part) -> ((String) one).endsWith((String) part));
            case "contains" -> Comparisons.both(text, other, (one, part) -> ((String) one).contains((String) part));
            default -> matches(text, argument);
        };
    }

    private static Condition matches(Value text, Operand argument) throws InvalidExpression {
        if (!(argument.constant() instanceof String expression)) {
            throw new InvalidExpression(argument.offset(), "'matches' needs a fixed text, its regular expression");
        }
        try {
            Pattern pattern = Pattern.compile(expression);
            return values -> text.of(values) instanceof String value
                    && pattern.matcher(value).find();
        } catch (PatternSyntaxException e) {
            throw new InvalidExpression(argument.offset(), "not a regular expression: " + e.getDescription());
        }
    }
}
