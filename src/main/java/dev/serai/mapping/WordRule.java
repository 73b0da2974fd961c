package dev.serai.mapping;

import dev.serai.function.Cleanser;
import dev.serai.function.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a partner's words stand for, and what becomes of a word that is not among them.
 *
 * @param words each with its canonical value, or {@link #NOTHING}
 * @param unknown the value of another word: null when there is none, or an InvalidValue
 * @param keeps whether another word is instead taken as it is
 */
record WordRule(Words<Object> words, @Nullable Object unknown, boolean keeps) {

    /** What a word stands for that means that there is no value. */
    static final Object NOTHING = new Object();

    /** The canonical value, null when there is none, or an InvalidValue. */
    @Nullable
    Object read(String text, Cleanser cleanser, @Nullable String region) {
        Object found = words.find(text);
        if (found != null) {
            return found == NOTHING ? null : found;
        }
        if (text.isBlank()) {
            return null;
        }
        return keeps ? cleanser.cleanse(text, region) : unknown;
    }
}
