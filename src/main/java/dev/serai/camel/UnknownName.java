package dev.serai.camel;

import dev.serai.definition.Suggestion;
import java.util.Collection;
import java.util.TreeSet;

/** Says that a route names something that no definition declares, and what there is instead. */
public final class UnknownName extends IllegalArgumentException {

    private UnknownName(String message) {
        super(message);
    }

    /**
     * Names what was probably meant, and all there is.
     *
     * @param kind what is named, such as {@code mapping}
     * @param known the names that exist, in any order
     */
    public static UnknownName of(String kind, String name, Collection<String> known) {
        String instead = known.isEmpty() ? "; there is none" : "; known: " + String.join(", ", new TreeSet<>(known));
        return new UnknownName("unknown " + kind + " '" + name + "'" + Suggestion.didYouMean(name, known) + instead);
    }
}
