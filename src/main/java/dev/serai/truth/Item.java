package dev.serai.truth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of one entity on which at least one source has a say.
 *
 * @param attribute a number for the attribute
 * @param sources a number for each who speaks, the last to speak last
 * @param said what each of them says
 * @param classes which of these say the same: numbers counted from 0
 * @param values how many different values there are
 * @param decided the class that somebody who knows decided, or one of the constants
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, and a list of boxed numbers is many times as large
record Item(Claims.Key key, int attribute, int[] sources, List<String> said, int[] classes, int values, int decided) {

    static final int UNDECIDED = -1;
    static final int NONE_OF_THEM = -2;

    Item {
        said = List.copyOf(said);
    }

    int size() {
        return sources.length;
    }

    /** True when more than one source speaks: only then is there anything to learn. */
    boolean isContested() {
        return sources.length > 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Item item && key.equals(item.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** Leaves the values out: they are somebody's. */
    @Override
    public String toString() {
        return key.attribute() + ": " + sources.length + " sources, " + values + " values";
    }
}
