package dev.serai.comparator;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares lists of which the order does not matter. */
@AutoService(FieldComparator.class)
public final class ListComparator implements FieldComparator {

    private static final int NONE = 0;
    private static final int SOME = 1;
    private static final int EQUAL = 2;

    private static final List<Level> LEVELS =
            List.of(Level.of("none", 0.3, 0.8), Level.of("some", 0.3, 0.15), Level.exact("equal", 0.4, 0.05));

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String summary() {
        return "Lists without order, such as tags: the same, at least one in common, none.";
    }

    @Override
    public Set<String> types() {
        return Set.of("list");
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public @Nullable Feature feature(List<@Nullable Object> values) {
        TreeSet<String> items = new TreeSet<>();
        Object value = values.get(0);
        if (value instanceof List<?> list) {
            list.forEach(item -> items.add(PlainText.fold(item.toString(), false)));
        } else if (value != null) {
            Arrays.stream(value.toString().split(";", -1))
                    .map(item -> PlainText.fold(item, false))
                    .forEach(items::add);
        }
        items.remove("");
        return items.isEmpty() ? null : new Items(items.toArray(String[]::new), String.join(";", items));
    }

    @Override
    public int compare(Feature first, Feature second) {
        Items a = (Items) first;
        Items b = (Items) second;
        if (a.text.equals(b.text)) {
            return EQUAL;
        }
        return Similarity.sharedTokens(a.items, b.items) > 0 ? SOME : NONE;
    }

    @Override
    public List<String> keys(Feature feature, String part) {
        return List.of(((Items) feature).items);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("gold;card", "Card;Gold", "equal"),
                new Example("gold;card", "gold", "some"),
                new Example("gold", "card", "none"));
    }

    private static final class Items implements Feature {

        final String[] items;
        final String text;

        Items(String[] items, String text) {
            this.items = items;
            this.text = text;
        }

        @Override
        public String term(int index) {
            return text;
        }
    }
}
