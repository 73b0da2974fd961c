package dev.serai.function;

import org.jspecify.annotations.Nullable;

/** Turns what a partner wrote into one canonical value. */
public interface Cleanser {

    /**
     * Cleanses one text.
     *
     * @param raw as the partner wrote it, never null
     * @param region ISO 3166-1 alpha-2 code of the country in which the row is to be read, or null when unknown
     * @return a value of the type's kind, null when the text means that there is no value, or an {@link InvalidValue}
     */
    @Nullable
    Object cleanse(String raw, @Nullable String region);
}
