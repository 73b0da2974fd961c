package dev.serai.merge;

import dev.serai.record.CanonicalRecord;
import dev.serai.record.EntitySchema;
import dev.serai.record.GoldenId;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what becomes different when golden records are made anew. Not for use by several threads. */
public final class Difference {

    /** One golden record that becomes different. */
    public record Changed(GoldenId id, @Nullable CanonicalRecord before, CanonicalRecord after) {}

    private final EntitySchema schema;
    private final Map<String, Long> byField = new TreeMap<>();
    private long examined;
    private long changed;

    public Difference(EntitySchema schema) {
        this.schema = schema;
    }

    void examined(int records) {
        examined += records;
    }

    void add(Changed one) {
        changed++;
        for (int field = 0; field < schema.size(); field++) {
            CanonicalRecord before = one.before();
            if (!Objects.equals(
                    before == null ? null : before.get(field), one.after().get(field))) {
                byField.merge(schema.field(field).path().text(), 1L, Long::sum);
            }
        }
    }

    /** How many golden records were looked at. */
    public long examined() {
        return examined;
    }

    /** How many of them become different. */
    public long changed() {
        return changed;
    }

    /** How many values become different, by field. */
    public Map<String, Long> byField() {
        return Map.copyOf(byField);
    }
}
