package dev.serai.record;

import java.util.regex.Pattern;

/** Names one field of a canonical record, such as {@code email} or {@code address.city}. */
public record FieldPath(String text) implements Comparable<FieldPath> {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?");

    public FieldPath {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a field path is 'name' or 'group.name' in lower case, not '" + text + "'");
        }
    }

    public static FieldPath of(String text) {
        return new FieldPath(text);
    }

    /** The part before the dot, or the whole path when it has none: fields of one group belong together. */
    public String group() {
        int dot = text.indexOf('.');
        return dot < 0 ? text : text.substring(0, dot);
    }

    /** The part after the dot, or the whole path when it has none. */
    public String leaf() {
        return text.substring(text.indexOf('.') + 1);
    }

    public boolean isNested() {
        return text.indexOf('.') >= 0;
    }

    @Override
    public int compareTo(FieldPath other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
