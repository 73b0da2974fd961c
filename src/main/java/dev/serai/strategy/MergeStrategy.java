package dev.serai.strategy;

import dev.serai.record.ValueKind;
import java.util.List;
import java.util.Set;

/**
 * Makes one golden value out of what the records of a cluster say. One class a strategy, found by
 * {@link java.util.ServiceLoader}; its examples are its tests and its documentation. Law: the outcome is a function of the
 * set of contributions; their order, in which redelivery may bring them, does not matter.
 */
public interface MergeStrategy {

    /** The name in definitions, such as {@code weighted-vote}. */
    String name();

    /** One sentence for the engineer who chooses a strategy. */
    String summary();

    /** The kinds of value that it understands. */
    Set<ValueKind> kinds();

    /** True when it makes a new value of all, written {@code combine:}; false when it takes one, written {@code choose:}. */
    boolean combines();

    /**
     * True when a partner with several records in a cluster counts once, with its newest, so that a duplicate at a partner
     * does not double its weight.
     */
    default boolean onePerPartner() {
        return true;
    }

    /** True when a value that nobody else speaks about stands as it is, whatever its weight. */
    default boolean keepsLoneValue() {
        return true;
    }

    /** True when it reads {@link Contributions#order}. */
    default boolean understandsOrder() {
        return false;
    }

    /** What given contributions become. */
    List<Example> examples();

    /** Decides between at least one contribution. */
    Outcome decide(Contributions contributions);

    /**
     * One documented case.
     *
     * @param given such as {@code "acme 5: Ada"}: partner, weight and value, the oldest version first
     * @param order partners, for a strategy that understands it
     * @param expected the text form of the value
     */
    record Example(List<String> given, List<String> order, String expected) {
        public static Example of(String expected, String... given) {
            return new Example(List.of(given), List.of(), expected);
        }
    }
}
