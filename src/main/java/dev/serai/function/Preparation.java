package dev.serai.function;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a call says before any record is read: how many arguments it has, and the fixed ones among them. */
public final class Preparation {

    private final @Nullable Object[] fixed;
    private final LookupTables tables;
    private final Function<String, Optional<String>> secrets;

    /**
     * Describes one call.
     *
     * @param fixed by the position of the argument; null for one that each record gives anew
     * @param secrets what environment variables hold, by name
     */
    public Preparation(@Nullable Object[] fixed, LookupTables tables, Function<String, Optional<String>> secrets) {
        this.fixed = fixed.clone();
        this.tables = tables;
        this.secrets = secrets;
    }

    /** How many arguments the call has. */
    public int count() {
        return fixed.length;
    }

    /** The fixed text of an argument; empty when it is left out or not fixed. */
    public Optional<String> text(int position) {
        return position < fixed.length && fixed[position] instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The fixed value of an argument; empty when it is left out or not fixed. */
    public Optional<Object> value(int position) {
        return position < fixed.length ? Optional.ofNullable(fixed[position]) : Optional.empty();
    }

    /** The look-up table of a name. Throws IllegalArgumentException, with a sentence, when the mapping has none such. */
    public LookupTable table(String name) {
        return tables.find(name);
    }

    /** What an environment variable holds that is named in place of a secret; empty when it is not set. */
    public Optional<String> secret(String variable) {
        return secrets.apply(variable);
    }

    @Override
    public String toString() {
        return "a call with " + fixed.length + " arguments, fixed: " + List.of(Arrays.toString(fixed));
    }
}
