package dev.serai.match;

import dev.serai.comparator.FieldComparator;
import dev.serai.comparator.Level;
import dev.serai.record.CanonicalRecord;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of two records: one field or several together, and how.
 *
 * @param name such as {@code name} or {@code given_name+surname}
 * @param fields positions in the schema, each at its place for the comparator
 * @param group comparisons of one group depend on each other, as city and postcode do; null for one that stands alone
 * @param frequency whether agreement on a rare value weighs more
 * @param exclusive whether two values of it cannot be one customer
 * @param stable whether a customer keeps its value for life
 */
public record Comparison(
        String name,
        List<Integer> fields,
        FieldComparator comparator,
        @Nullable String group,
        boolean frequency,
        boolean exclusive,
        boolean stable) {

    public Comparison {
        fields = List.copyOf(fields);
    }

    static Comparison of(String name, List<Integer> fields, FieldComparator comparator, @Nullable String group) {
        return new Comparison(name, fields, comparator, group, true, false, false);
    }

    Comparison marked(boolean nowExclusive, boolean nowStable) {
        return new Comparison(name, fields, comparator, group, frequency, nowExclusive, nowStable);
    }

    List<Level> levels() {
        return comparator.levels();
    }

    FieldComparator.@Nullable Feature featureOf(CanonicalRecord record) {
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        boolean present = false;
        for (int i = 0; i < values.length; i++) {
            values[i] = record.get(fields.get(i));
            present |= values[i] != null;
        }
        return present ? comparator.feature(Arrays.asList(values)) : null;
    }

    /** What decides the levels, for the revision of a model. */
    String signature() {
        return name + ':' + comparator.name() + ':' + fields.size() + ':' + frequency + ':' + exclusive;
    }

    @Override
    public String toString() {
        return name + " as " + comparator.name();
    }
}
