package dev.serai.record;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cleansed values of one entity, by the position of each field in its schema; an absent value is null. */
public final class CanonicalRecord {

    private final EntitySchema schema;
    private final @Nullable Object[] values;

    private CanonicalRecord(EntitySchema schema, @Nullable Object[] values) {
        this.schema = schema;
        this.values = values;
    }

    public static Builder builder(EntitySchema schema) {
        return new Builder(schema);
    }

    public EntitySchema schema() {
        return schema;
    }

    /** The value at a position of the schema, or null when absent. */
    public @Nullable Object get(int index) {
        return values[index];
    }

    /** The value of a field, or null when it is absent. Throws IllegalArgumentException for a field that the schema lacks. */
    public @Nullable Object get(String path) {
        return values[
                schema.indexOf(path)
                        .orElseThrow(
                                () -> new IllegalArgumentException(schema.entity() + " has no field '" + path + "'"))];
    }

    public boolean has(int index) {
        return values[index] != null;
    }

    /** True when it has no value at all: that is how a partner's deletion of a record is told. */
    public boolean isEmpty() {
        for (Object value : values) {
            if (value != null) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CanonicalRecord that
                && schema.entity().equals(that.schema.entity())
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(schema.entity(), Arrays.hashCode(values));
    }

    /** Names the fields that are present, never their values: records end up in log lines. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(schema.entity()).append('[');
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                text.append(text.charAt(text.length() - 1) == '[' ? "" : " ")
                        .append(schema.field(i).path());
            }
        }
        return text.append(']').toString();
    }

    /** Collects the values of one record; not for use by several threads. */
    public static final class Builder {

        private final EntitySchema schema;
        private final @Nullable Object[] values;

        private Builder(EntitySchema schema) {
            this.schema = schema;
            this.values = new @Nullable Object[schema.size()];
        }

        /** Sets or, with null, clears a value. Throws IllegalArgumentException when it is not of the field's kind. */
        public Builder set(int index, @Nullable Object value) {
            if (value != null && !schema.field(index).kind().accepts(value)) {
                throw new IllegalArgumentException(schema.field(index).path() + " is "
                        + schema.field(index).kind() + ", not "
                        + value.getClass().getSimpleName());
            }
            values[index] = value;
            return this;
        }

        public Builder set(String path, @Nullable Object value) {
            return set(
                    schema.indexOf(path)
                            .orElseThrow(() ->
                                    new IllegalArgumentException(schema.entity() + " has no field '" + path + "'")),
                    value);
        }

        public @Nullable Object get(int index) {
            return values[index];
        }

        /** The record as set so far; the builder may be used on. */
        public CanonicalRecord build() {
            return new CanonicalRecord(schema, values.clone());
        }
    }
}
