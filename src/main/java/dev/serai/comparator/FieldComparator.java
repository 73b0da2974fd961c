package dev.serai.comparator;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells how much alike two values of a kind are, as one of a few ordered levels. One class a kind, found by
 * {@link java.util.ServiceLoader}; its examples are its tests and its documentation. Safe for use by several threads. Law:
 * {@link #compare} is symmetric, and a function of the two values alone.
 */
public interface FieldComparator {

    /** What {@link #compare} gives when the values say nothing about each other, such as names in different scripts. */
    int NO_EVIDENCE = -1;

    /** The name in definitions, such as {@code person-name}. */
    String name();

    /** One sentence for the engineer who chooses a comparator. */
    String summary();

    /** The semantic types of the fields for which it is usual. */
    Set<String> types();

    /** For which fields of type text it is usual, such as {@code city}, by the last part of their path. */
    default Set<String> fieldNames() {
        return Set.of();
    }

    /** How many fields it can look at together; each has its place, such as given name and surname. */
    default int mostFields() {
        return 1;
    }

    /** From the weakest agreement to the strongest; 0 is "anything else". */
    List<Level> levels();

    /**
     * How often two people of one household agree to each degree; empty when no more often than strangers do. People who live
     * together share surname, address and often telephone and e-mail, so that these do not tell them apart.
     */
    default List<Double> household() {
        return List.of();
    }

    /**
     * How often two people of one name agree to each degree; empty when no more often than strangers do. An address such as
     * ada.lee1@ is made of the name, so that what it has in common with ada.lee2@ was said by the name already.
     */
    default List<Double> namesakes() {
        return List.of();
    }

    /** From this level on two values are one name, for {@link #namesakes} of what else is compared. */
    default int namesakesFrom() {
        return Integer.MAX_VALUE;
    }

    /** The texts of a value whose frequency matters, such as the whole name and the surname. */
    default List<String> terms() {
        return List.of("value");
    }

    /** The parts of which blocking keys are made, such as {@code last}. */
    default List<String> parts() {
        return List.of();
    }

    /** True when a value that very many records have says nothing, as the switchboard of an office. */
    default boolean identifies() {
        return false;
    }

    /** True when a value is given to one person or company only. */
    default boolean isUnique() {
        return false;
    }

    /** Below this level two values of an exclusive attribute are two customers; from there on a typing error. */
    default int conflictBelow() {
        return 1;
    }

    /** True when {@link #contradicts} may be. */
    default boolean canContradict() {
        return false;
    }

    /** What is compared of the values, made once for each record; null when nothing is left. */
    @Nullable
    Feature feature(List<@Nullable Object> values);

    /** The position in {@link #levels} or {@link #NO_EVIDENCE}; both were made by {@link #feature}. */
    int compare(Feature a, Feature b);

    /** The texts of a part, without those that say nothing; an empty part is the whole value. */
    List<String> keys(Feature feature, String part);

    /** True when the two cannot be one, whatever else agrees, such as father and son of one name. */
    default boolean contradicts(Feature a, Feature b) {
        return false;
    }

    List<Example> examples();

    /** What a record says in one comparison, in the form that is fast to compare. */
    interface Feature {

        /** The text of a term, or null when this value has none or says nothing, such as an address of a whole office. */
        @Nullable
        String term(int index);
    }

    /**
     * One documented case; several fields are written with a bar between them.
     *
     * @param level the name of the level, or {@code ""} when there is no evidence
     */
    record Example(String a, String b, String level) {}
}
