package dev.serai.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What a condition can ask about a text; each takes time linear in the text. */
final class TextTests {

    static final Set<String> NAMES = Set.of("startsWith", "endsWith", "contains", "matches");

    private TextTests() {}

    static Condition of(String name, Operand.Value text, String argument, int offset) throws InvalidCondition {
        Predicate<String> test =
                switch (name) {
                    case "startsWith" -> fixed(String::startsWith, argument);
                    case "endsWith" -> fixed(String::endsWith, argument);
                    case "contains" -> fixed(String::contains, argument);
                    default -> matches(argument, offset);
                };
        return values -> text.of(values) instanceof String value && test.test(value);
    }

    private static Predicate<String> fixed(BiPredicate<String, String> test, String argument) {
        return value -> test.test(value, argument);
    }

    private static Predicate<String> matches(String expression, int offset) throws InvalidCondition {
        try {
            Pattern pattern = Pattern.compile(expression);
            return value -> pattern.matcher(value).find();
        } catch (PatternSyntaxException e) {
            throw new InvalidCondition(offset, "not a regular expression: " + e.getDescription());
        }
    }
}
