package dev.serai.function;

import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;

/**
 * Something that expressions can call, such as {@code upper(source.code)}, also written {@code source.code.upper()}. One class
 * a function, found by {@link java.util.ServiceLoader}; its examples are its tests and its documentation. Law: the result
 * depends on the arguments alone, and takes time linear in them, so that what a mapping gives never depends on when it ran.
 */
public interface MappingFunction {

    /** The name in expressions, such as {@code family_name}. */
    String name();

    /** One sentence for the engineer who looks for a function. */
    String summary();

    /** The chapter of the reference in which it stands. */
    Topic topic();

    /** What it is given, in order: first what must be there, then what may be left out. */
    List<Argument> arguments();

    Shape result();

    /** What given calls become, such as {@code upper('ada')}: as written in a definition. */
    List<Example> examples();

    /**
     * True when it is also called where an argument is absent or invalid, and then given null or the {@link InvalidValue}. Else
     * such a call has the absent or invalid argument as its result.
     */
    default boolean takesAbsent() {
        return false;
    }

    /**
     * Makes the function ready for one place of a definition. Throws IllegalArgumentException, with a sentence for the engineer,
     * when a fixed argument makes no sense. The result is safe for use by several threads.
     */
    Call prepare(Preparation given);

    /** A function at one place of a definition. */
    @FunctionalInterface
    interface Call {
        /** A value of the result's shape, null when there is none, or an {@link InvalidValue}; never throws. */
        @org.jspecify.annotations.Nullable
        Object of(@org.jspecify.annotations.Nullable Object[] arguments);
    }

    /**
     * One documented case.
     *
     * @param call such as {@code upper('ada')}
     * @param expected the text form of the result, {@code ""} when there is none, or {@code "!code"} when it is invalid
     */
    record Example(String call, String expected) {
        public static Example of(String call, String expected) {
            return new Example(call, expected);
        }
    }
}
