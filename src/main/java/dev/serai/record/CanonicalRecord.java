package dev.serai.record;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The cleansed values of one entity, by the position of each field in its schema; an absent value is null. Beside them stand the
 * values that are not valid and were kept as they came: a field has either the one or the other.
 */
public final class CanonicalRecord {

    private final EntitySchema schema;
    private final @Nullable Object[] values;
    private final @Nullable String @Nullable [] kept;

    private CanonicalRecord(EntitySchema schema, @Nullable Object[] values, @Nullable String @Nullable [] kept) {
        this.schema = schema;
        this.values = values;
        this.kept = kept;
    }

    public static Builder builder(EntitySchema schema) {
        return new Builder(schema);
    }

    /** Begins with all that another record has. */
    public static Builder builder(CanonicalRecord record) {
        Builder builder = new Builder(record.schema);
        for (int i = 0; i < record.values.length; i++) {
            builder.set(i, record.values[i]);
            String text = record.kept(i);
            if (text != null) {
                builder.keep(i, text);
            }
        }
        return builder;
    }

    public EntitySchema schema() {
        return schema;
    }

    /** What came for a field and is not valid, or null; such a field has no value. */
    public @Nullable String kept(int index) {
        return kept == null ? null : kept[index];
    }

    /** True when any value that is not valid was kept. */
    public boolean hasKept() {
        return kept != null;
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

    /** True when it has nothing at all: that is how a partner's deletion of a record is told. */
    public boolean isEmpty() {
        if (kept != null) {
            return false;
        }
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
                && Arrays.equals(values, that.values)
                && Arrays.equals(kept, that.kept);
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
        private @Nullable String @Nullable [] kept;

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
            if (kept != null) {
                kept[index] = null;
            }
            return this;
        }

        /** Keeps a text that is not a valid value of the field, which then has no value. */
        public Builder keep(int index, String text) {
            if (kept == null) {
                kept = new @Nullable String[values.length];
            }
            values[index] = null;
            kept[index] = text;
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
            boolean any = kept != null && Arrays.stream(kept).anyMatch(Objects::nonNull);
            return new CanonicalRecord(schema, values.clone(), kept == null || !any ? null : kept.clone());
        }
    }
}
