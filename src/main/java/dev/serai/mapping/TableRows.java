package dev.serai.mapping;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rows that are structured already, such as those of a database view or of a mapping's test cases. */
final class TableRows extends SlotRows {

    private final Iterator<? extends Map<String, ?>> rows;
    private final Slots slots;
    private final List<SourcePath> paths;
    private final List<Slots.Group> groups;
    private Map<String, ?> current = Map.of();

    TableRows(Iterator<? extends Map<String, ?>> rows, Slots slots) {
        super(slots);
        this.rows = rows;
        this.slots = slots;
        this.paths = slots.paths();
        this.groups = slots.groups();
    }

    @Override
    public @Nullable Row next() {
        if (!rows.hasNext()) {
            return null;
        }
        current = rows.next();
        number++;
        values.clear();
        for (int slot = 0; slot < slots.size(); slot++) {
            if (values.isOfRow(slot)) {
                set(slot, find(slot));
            }
        }
        setItems(Slots.NO_GROUP, current);
        return this;
    }

    /** Sets the values of all groups that lie directly in one. */
    private void setItems(int outer, Object within) {
        for (int group = 0; group < groups.size(); group++) {
            if (groups.get(group).parent() == outer) {
                List<SourcePath.Step> way = groups.get(group).path().parent().steps();
                Object list = at(within, way.subList(depth(outer), way.size()));
                List<?> items = list instanceof List<?> several ? several : list == null ? List.of() : List.of(list);
                for (int place = 0; place < items.size(); place++) {
                    setItem(group, place, items.get(place));
                }
            }
        }
    }

    private void setItem(int group, int place, @Nullable Object item) {
        if (item == null || !values.enter(group, place)) {
            return;
        }
        for (int slot : slots.slotsOf(group)) {
            List<SourcePath.Step> steps = paths.get(slot).steps();
            set(slot, at(item, steps.subList(depth(group), steps.size())));
        }
        setItems(group, item);
        values.leave(group);
    }

    private int depth(int group) {
        return group == Slots.NO_GROUP ? 0 : groups.get(group).path().steps().size();
    }

    private @Nullable Object find(int slot) {
        String name = slots.name(slot);
        if (current.containsKey(name)) {
            return current.get(name);
        }
        return at(current, paths.get(slot).steps());
    }

    private static @Nullable Object at(@Nullable Object value, List<SourcePath.Step> steps) {
        if (steps.isEmpty() || value == null) {
            return value;
        }
        SourcePath.Step step = steps.get(0);
        List<SourcePath.Step> rest = steps.subList(1, steps.size());
        if (value instanceof List<?> list && step.isEvery()) {
            return list.stream()
                    .map(item -> at(item, rest))
                    .filter(Objects::nonNull)
                    .toList();
        }
        if (value instanceof List<?> list && step.isIndex()) {
            return step.index() < list.size() ? at(list.get(step.index()), rest) : null;
        }
        return value instanceof Map<?, ?> map && !step.isIndex() ? at(member(map, step.name()), rest) : null;
    }

    /** Databases answer with column names in the case that they like. */
    private static @Nullable Object member(Map<?, ?> map, String name) {
        Object exact = map.get(name);
        if (exact != null) {
            return exact;
        }
        Object lower = map.get(name.toLowerCase(Locale.ROOT));
        return lower != null ? lower : map.get(name.toUpperCase(Locale.ROOT));
    }

    private void set(int slot, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            several.forEach(item -> set(slot, item));
        } else if (value instanceof Map || value instanceof byte[]) {
            values.failStructured(slot);
        } else if (value != null) {
            values.add(slot, text(value));
        }
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? new BigDecimal(value.toString()).toPlainString() : "";
        }
        if (value instanceof java.sql.Timestamp time) {
            return time.toLocalDateTime().toString();
        }
        return value.toString();
    }

    @Override
    public Set<String> unmapped() {
        UnmappedNames names = new UnmappedNames();
        for (String column : current.keySet()) {
            boolean read =
                    paths.stream().anyMatch(path -> path.steps().get(0).name().equalsIgnoreCase(column));
            if (!read) {
                names.add("", column);
            }
        }
        return names.all();
    }

    @Override
    public String raw() {
        StringBuilder text = new StringBuilder("{");
        for (Map.Entry<String, ?> entry : current.entrySet()) {
            text.append(text.length() == 1 ? "" : ", ").append(entry.getKey()).append(": ");
            text.append(entry.getValue() instanceof byte[] ? "…" : Row.cut(String.valueOf(entry.getValue())));
            if (text.length() > LONGEST_RAW) {
                return Row.cut(text.toString());
            }
        }
        return text.append('}').toString();
    }
}
