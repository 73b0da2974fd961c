package dev.serai.strategy;

import dev.serai.record.RecordKey;
import dev.serai.record.ValueKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one golden value out of what the records of a cluster say. One class a strategy, found by
 * {@link java.util.ServiceLoader}; its examples are its tests and its documentation. Laws: the outcome is a function of the
 * set of contributions, since redelivery may bring them in any order; what a strategy takes it still takes when those who say
 * it weigh more.
 */
public interface MergeStrategy {

    /** The name in definitions, such as {@code weighted-vote}. */
    String name();

    /** One sentence for the engineer who chooses a strategy. */
    String summary();

    /** The kinds of value that it understands. */
    default Set<ValueKind> kinds() {
        return EnumSet.allOf(ValueKind.class);
    }

    /** True when it makes a new value of all, written {@code combine:}; false when it takes one, written {@code choose:}. */
    default boolean combines() {
        return false;
    }

    /**
     * True when a partner with several records in a cluster counts once, with its newest, so that a duplicate at a partner
     * does not double its weight.
     */
    default boolean onePerPartner() {
        return true;
    }

    /** True when a value that nobody else speaks about stands as it is, whatever its weight above zero. */
    default boolean keepsLoneValue() {
        return true;
    }

    /** The keys beside {@code choose} or {@code combine} that it reads. */
    default List<Argument> arguments() {
        return List.of();
    }

    /** What given contributions become. */
    List<Example> examples();

    /** Decides between at least one contribution. */
    Outcome decide(Contributions contributions);

    /** A key that a strategy reads in a definition. */
    record Argument(String name, String summary) {

        public static final Argument ORDER = new Argument("order", "partners, most preferred first");
        public static final Argument NEAR =
                new Argument("near", "how alike values must be to count as one, such as 0.95; else only equal ones do");
        public static final Argument NORMALISED = new Argument("normalised", "true to divide the weights by their sum");
        public static final Argument ON = new Argument("on", "the field that this one follows");
    }

    /**
     * One documented case.
     *
     * @param given such as {@code "acme 5: Ada"}: partner, weight and value, the oldest version first
     * @param terms what else a definition says
     * @param expected the text form of the value, or null when there is none
     */
    record Example(
            List<String> given, Terms terms, @Nullable String expected) {
        public static Example of(String expected, String... given) {
            return new Example(List.of(given), Terms.NONE, expected);
        }

        /** The records of these partners in the cases. */
        public static List<RecordKey> records(String... partners) {
            return Stream.of(partners)
                    .map(partner -> new RecordKey(partner, "customer", "1"))
                    .toList();
        }
    }
}
