package dev.serai.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one canonical field is filled.
 *
 * @param target its position in the schema
 * @param inputs tried in order until one gives a valid value
 * @param computed the expression that gives it, in place of inputs, or null
 * @param fallback the value when none does, or null
 * @param invalid what an invalid value does
 * @param country whether it says in which country the row is to be read
 */
record FieldRule(
        int target,
        List<FieldInput> inputs,
        @Nullable ComputedInput computed,
        @Nullable Object fallback,
        InvalidPolicy invalid,
        boolean country) {

    FieldRule {
        inputs = List.copyOf(inputs);
    }

    FieldRule withCountry(boolean givesCountry) {
        return new FieldRule(target, inputs, computed, fallback, invalid, givesCountry);
    }
}
