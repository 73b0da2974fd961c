package dev.serai.comparator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that is compared as one folded text. */
record OneText(String text) implements FieldComparator.Feature {

    static @Nullable OneText folded(List<@Nullable Object> values) {
        Object value = values.get(0);
        String text = value == null ? "" : PlainText.fold(value.toString(), false);
        return text.isEmpty() ? null : new OneText(text);
    }

    static @Nullable OneText squeezed(List<@Nullable Object> values) {
        Object value = values.get(0);
        String text = value == null ? "" : PlainText.squeezed(value.toString());
        return text.isEmpty() ? null : new OneText(text);
    }

    @Override
    public String term(int index) {
        return text;
    }

    @Override
    public String toString() {
        return "a text";
    }
}
