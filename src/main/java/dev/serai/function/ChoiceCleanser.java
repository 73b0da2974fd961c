package dev.serai.function;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds a text among known ones in any case. */
final class ChoiceCleanser implements Cleanser {

    private final Map<String, String> known = new HashMap<>();
    private final InvalidValue unknown;

    /** Throws IllegalArgumentException when two choices differ only in case or stand for different results. */
    ChoiceCleanser(Map<String, String> choices, String allowed) {
        choices.forEach((written, result) -> {
            String other = known.putIfAbsent(folded(written), result);
            if (other != null && !other.equals(result)) {
                throw new IllegalArgumentException("'" + written + "' stands twice among the choices");
            }
            known.put(written, result);
        });
        unknown = new InvalidValue("unknown-choice", "not one of " + allowed);
    }

    @Override
    public @Nullable Object cleanse(String raw, @Nullable String region) {
        String exact = known.get(raw);
        if (exact != null) {
            return exact;
        }
        String text = CleanText.compatible(raw);
        String found = known.get(folded(text));
        if (found != null) {
            return found;
        }
        return Placeholders.ANY.matches(text) ? null : unknown;
    }

    private static String folded(String text) {
        return CleanText.compatible(text).toLowerCase(Locale.ROOT);
    }
}
