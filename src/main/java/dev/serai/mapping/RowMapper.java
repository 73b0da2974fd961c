package dev.serai.mapping;

import dev.serai.expression.ValueAccess;
import dev.serai.function.InvalidValue;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.ContentHash;
import dev.serai.record.Intake;
import dev.serai.record.Lineage;
import dev.serai.record.RecordKey;
import dev.serai.record.RecordVersion;
import dev.serai.record.RejectedRow;
import dev.serai.record.SourceRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one intake into canonical records or rejections. Not for use by several threads. */
final class RowMapper {

    private final MappingPlan plan;
    private final Intake intake;
    private final CanonicalRecord.Builder record;
    private final CanonicalRecord nothing;
    private final ValueAccess values;
    private final FieldRule[] fields;
    private final ContentWriter content = new ContentWriter();
    private final long receivedAt;
    private @Nullable Row current;
    private @Nullable ShapeSampler sampler;

    private final @Nullable RowWatcher watcher;

    RowMapper(MappingPlan plan, Intake intake) {
        this(plan, intake, null);
    }

    /** @param watcher hears of each row, or null */
    RowMapper(MappingPlan plan, Intake intake, @Nullable RowWatcher watcher) {
        this.watcher = watcher;
        this.plan = plan;
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

    Intake intake() {
        return intake;
    }

    /** Has the rows that come now looked at; null ends it. */
    void sample(@Nullable ShapeSampler by) {
        this.sampler = by;
    }

    void map(Row row, BatchBuilder batch) {
        current = row;
        if (watcher != null) {
            watcher.row(row.raw(), sources(row));
        }
        if (sampler != null) {
            sampler.see(row);
        }
        RowFault unreadable = row.fault();
        if (unreadable != null) {
            reject(row, null, unreadable, batch);
            return;
        }
        String key = plan.key().read(row);
        RowFault fault = keyFault(key);
        long version = fault == null ? version(row) : VersionRule.INVALID;
        if (fault == null && version == VersionRule.INVALID) {
            fault = versionFault(row);
        }
        if (fault == null
                && key != null
                && plan.delete() != null
                && plan.delete().test(values)) {
            accept(row, key, version, nothing, batch);
            return;
        }
        if (fault == null) {
            fault = fill(row);
        }
        if (fault == null) {
            fault = check();
        }
        if (fault != null || key == null) {
            reject(row, key, fault == null ? missingKey() : fault, batch);
            return;
        }
        accept(row, key, version, record.build(), batch);
    }

    /** What the row holds for the mapping; nothing when it cannot be read. */
    private Map<String, String> sources(Row row) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (int slot = 0; slot < plan.slots().size() && row.fault() == null; slot++) {
            String value = row.value(slot);
            if (value != null) {
                sources.put(plan.slots().name(slot), value.replace(Row.BETWEEN_VALUES, ';'));
            }
        }
        return sources;
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
        String region = plan.format().region();
        for (FieldRule rule : fields) {
            if (rule.computed() != null) {
                RowFault fault = fillComputed(rule, rule.computed(), region);
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
                value = input.take(row, region);
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
                leaveOut(rule, fault, wrong.came(row));
            } else {
                record.set(rule.target(), value == null ? rule.fallback() : value);
            }
            if (rule.country() && record.get(rule.target()) instanceof String country) {
                region = country;
            }
        }
        return null;
    }

    private void leaveOut(FieldRule rule, RowFault fault, String came) {
        tellDropped(rule, fault);
        if (rule.invalid() == InvalidPolicy.KEEP) {
            record.keep(rule.target(), came);
            return;
        }
        record.set(rule.target(), rule.fallback());
    }

    private @Nullable RowFault fillComputed(FieldRule rule, ComputedInput input, @Nullable String region) {
        Object value = input.take(values, region);
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
        for (MappingPlan.RequiredField field : plan.required()) {
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

    private boolean hasAny(MappingPlan.RequiredField field) {
        for (int position : field.positions()) {
            if (record.get(position) != null) {
                return true;
            }
        }
        return false;
    }

    private void accept(Row row, String key, long version, CanonicalRecord accepted, BatchBuilder batch) {
        ContentHash hash = content.hash(accepted);
        if (accepted.hasKept()) {
            countKept(accepted, batch);
        }
        batch.accept(
                new SourceRecord(
                        new RecordKey(intake.partner(), intake.entity(), key),
                        new RecordVersion(version, hash),
                        accepted,
                        new Lineage(intake.id(), row.number(), plan.revision())),
                content.size());
    }

    private void countKept(CanonicalRecord accepted, BatchBuilder batch) {
        for (int i = 0; i < plan.schema().size(); i++) {
            if (accepted.kept(i) != null) {
                batch.kept(plan.schema().field(i).path().text());
            }
        }
    }

    private static void reject(Row row, @Nullable String key, RowFault fault, BatchBuilder batch) {
        boolean usable = key != null && key.length() <= KeyRule.LONGEST;
        Row.Places places = row.places();
        String reason = places == null ? fault.reason() : places.of(fault.field()) + ": " + fault.reason();
        batch.reject(
                new RejectedRow(row.number(), usable ? key : null, fault.field(), fault.code(), reason, row.raw()));
    }
}
