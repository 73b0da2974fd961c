package dev.serai.mapping;

import dev.serai.expression.ValueAccess;
import dev.serai.function.InvalidValue;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.Intake;
import dev.serai.record.Lineage;
import dev.serai.record.RecordKey;
import dev.serai.record.RecordVersion;
import dev.serai.record.SourceRecord;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes one kind of record out of the rows of an intake. Not for use by several threads. */
final class RecordMapper {

    private final RecordPlan plan;
    private final Intake intake;
    private final MappingPlan mapping;
    private final CanonicalRecord.Builder record;
    private final CanonicalRecord nothing;
    private final ValueAccess values;
    private final FieldRule[] fields;
    private final ContentWriter content = new ContentWriter();
    private final long receivedAt;
    private final @Nullable RowWatcher watcher;
    private @Nullable Row current;
    private @Nullable ShapeSampler sampler;
    private @Nullable String key;
    private @Nullable SourceRecord made;

    /**
     * A mapper for the rows of one intake.
     *
     * @param number which of the mapping's records it makes
     * @param watcher hears of what is left out, or null
     */
    RecordMapper(MappingPlan mapping, int number, Intake intake, @Nullable RowWatcher watcher) {
        this.watcher = watcher;
        this.mapping = mapping;
        this.plan = mapping.records().get(number);
        this.intake = intake;
        this.record = CanonicalRecord.builder(plan.schema());
        this.nothing = record.build();
        this.values = new RowValues();
        this.fields = plan.fields().toArray(new FieldRule[0]);
        this.receivedAt = VersionRule.micros(intake.receivedAt());
    }

    /** What expressions see: the record as far as it is filled, and the row. */
    private final class RowValues implements ValueAccess {

        @Override
        public @Nullable Object get(int index) {
            return record.get(index);
        }

        @Override
        public @Nullable String source(int slot) {
            String text = current == null ? null : current.value(slot);
            String stripped = text == null ? "" : text.strip();
            return stripped.isEmpty() ? null : stripped;
        }
    }

    RecordPlan plan() {
        return plan;
    }

    /** Has the rows that come now looked at; null ends it. */
    void sample(@Nullable ShapeSampler by) {
        this.sampler = by;
    }

    /** Whether there is such a record in a row, or in the item that the row shows. */
    boolean isMeant(Row row) {
        current = row;
        return plan.when() == null || plan.when().test(values);
    }

    /** Makes the record of a row, or of the item that the row shows; null when it was made, or else why it was not. */
    @Nullable
    RowFault map(Row row) {
        current = row;
        made = null;
        key = plan.key().read(row);
        RowFault fault = keyFault(key);
        long version = fault == null ? version(row) : VersionRule.INVALID;
        if (fault == null && version == VersionRule.INVALID) {
            fault = versionFault(row);
        }
        if (fault == null && plan.delete() != null && plan.delete().test(values)) {
            made = made(row, Objects.requireNonNull(key), version, nothing);
            return null;
        }
        if (fault == null) {
            fault = fill(row);
        }
        if (fault == null) {
            fault = check();
        }
        if (fault == null && key != null) {
            made = made(row, key, version, record.build());
        }
        return fault;
    }

    /** Forgets the last record. */
    void forget() {
        key = null;
        made = null;
    }

    /** The key of the last record, when it could be read. */
    @Nullable
    String key() {
        return key != null && key.length() <= KeyRule.LONGEST ? key : null;
    }

    /** The last record. */
    SourceRecord made() {
        return Objects.requireNonNull(made);
    }

    /** How many bytes the last record takes. */
    int size() {
        return content.size();
    }

    private @Nullable RowFault keyFault(@Nullable String key) {
        if (key == null) {
            return missingKey();
        }
        if (key.length() > KeyRule.LONGEST || key.indexOf(Row.BETWEEN_VALUES) >= 0) {
            return new RowFault(
                    plan.key().label(),
                    "invalid-key",
                    "the key is not one value of at most " + KeyRule.LONGEST + " characters");
        }
        return null;
    }

    private RowFault missingKey() {
        return new RowFault(plan.key().label(), "missing-key", "the record has no key");
    }

    private long version(Row row) {
        VersionRule rule = plan.version();
        if (rule == null) {
            return receivedAt + row.number();
        }
        String text = row.value(rule.slot());
        long version = text == null ? VersionRule.INVALID : rule.read(text);
        if (sampler != null && version != VersionRule.INVALID) {
            sampler.checked(List.of(rule.slot()), false);
        }
        return version;
    }

    private RowFault versionFault(Row row) {
        VersionRule rule = plan.version();
        String text = rule == null ? null : row.value(rule.slot());
        if (sampler != null && rule != null && text != null && !text.isBlank()) {
            sampler.checked(List.of(rule.slot()), true);
        }
        String label = rule == null ? null : rule.label();
        return text == null || text.isBlank()
                ? new RowFault(label, "missing-version", "the record has no version")
                : new RowFault(
                        label, "invalid-version", "the version is neither a number nor a time as the mapping says");
    }

    private @Nullable RowFault fill(Row row) {
        String country = mapping.format().region();
        for (FieldRule rule : fields) {
            if (rule.computed() != null) {
                RowFault fault = fillComputed(rule, rule.computed(), country);
                if (fault != null) {
                    return fault;
                }
                continue;
            }
            Object value = null;
            InvalidValue invalid = null;
            FieldInput wrong = null;
            for (int i = 0; i < rule.inputs().size() && value == null; i++) {
                FieldInput input = rule.inputs().get(i);
                value = input.take(row, country);
                if (sampler != null && value != null) {
                    sampler.checked(input.slots(), value instanceof InvalidValue);
                }
                if (value instanceof InvalidValue found) {
                    wrong = invalid == null ? input : wrong;
                    invalid = invalid == null ? found : invalid;
                    value = null;
                }
            }
            if (value == null && invalid != null && wrong != null) {
                RowFault fault = new RowFault(wrong.label(), invalid.code(), invalid.reason());
                if (rule.invalid() == InvalidPolicy.REJECT) {
                    return fault;
                }
                leaveOut(rule, fault, wrong.came(row, country));
            } else {
                record.set(rule.target(), value == null ? rule.fallback() : value);
            }
            if (rule.country() && record.get(rule.target()) instanceof String said) {
                country = said;
            }
        }
        return null;
    }

    private void leaveOut(FieldRule rule, RowFault fault, String came) {
        if (rule.invalid() == InvalidPolicy.KEEP) {
            record.keep(rule.target(), came);
            if (watcher != null) {
                watcher.kept(plan.schema().field(rule.target()).path().text(), came, fault);
            }
            return;
        }
        tellDropped(rule, fault);
        record.set(rule.target(), rule.fallback());
    }

    private @Nullable RowFault fillComputed(FieldRule rule, ComputedInput input, @Nullable String country) {
        Object value = input.take(values, country);
        if (value instanceof InvalidValue invalid) {
            String target = plan.schema().field(rule.target()).path().text();
            RowFault fault = new RowFault(target, invalid.code(), invalid.reason());
            if (rule.invalid() == InvalidPolicy.REJECT) {
                return fault;
            }
            tellDropped(rule, fault);
            value = null;
        }
        record.set(rule.target(), value == null ? rule.fallback() : value);
        return null;
    }

    private void tellDropped(FieldRule rule, RowFault fault) {
        if (watcher != null) {
            watcher.dropped(plan.schema().field(rule.target()).path().text(), fault);
        }
    }

    private @Nullable RowFault check() {
        for (RecordPlan.RequiredField field : plan.required()) {
            if (!hasAny(field)) {
                return new RowFault(field.path(), "missing-value", "'" + field.path() + "' is required");
            }
        }
        for (RejectRule rule : plan.rejects()) {
            if (rule.when().test(values)) {
                return new RowFault(null, rule.code(), rule.reason());
            }
        }
        return null;
    }

    private boolean hasAny(RecordPlan.RequiredField field) {
        for (int position : field.positions()) {
            if (record.get(position) != null) {
                return true;
            }
        }
        return false;
    }

    private SourceRecord made(Row row, String ownKey, long version, CanonicalRecord accepted) {
        return new SourceRecord(
                new RecordKey(intake.partner(), plan.entity(), ownKey),
                new RecordVersion(version, content.hash(accepted)),
                accepted,
                new Lineage(intake.id(), row.number(), mapping.revision()));
    }
}
