package dev.serai.mapping;

import dev.serai.record.Intake;
import dev.serai.record.RecordKey;
import dev.serai.record.RejectedRow;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of one intake into records or rejections. A row is accepted with all its records or rejected whole, so that it is
 * either in the lineage or in the quarantine. Not for use by several threads.
 */
final class RowMapper {

    private static final RowFault NO_RECORD =
            new RowFault(null, "no-record", "the row holds none of the records that the mapping makes");

    private final MappingPlan plan;
    private final Intake intake;
    private final List<RecordMapper> records;
    private final boolean several;
    private final Set<RecordKey> keys = new HashSet<>();
    private final @Nullable RowWatcher watcher;
    private @Nullable ShapeSampler sampler;

    RowMapper(MappingPlan plan, Intake intake) {
        this(plan, intake, null);
    }

    /** @param watcher hears of each row, or null */
    RowMapper(MappingPlan plan, Intake intake, @Nullable RowWatcher watcher) {
        this.plan = plan;
        this.intake = intake;
        this.watcher = watcher;
        this.records = IntStream.range(0, plan.records().size())
                .mapToObj(number -> new RecordMapper(plan, number, intake, watcher))
                .toList();
        RecordPlan first = plan.records().get(0);
        this.several = records.size() > 1 || first.group() != Slots.NO_GROUP || first.when() != null;
    }

    Intake intake() {
        return intake;
    }

    /** Has the rows that come now looked at; null ends it. */
    void sample(@Nullable ShapeSampler by) {
        this.sampler = by;
        records.forEach(record -> record.sample(by));
    }

    void map(Row row, BatchBuilder batch) {
        if (watcher != null) {
            watcher.row(row.raw(), sources(row, Slots.NO_GROUP));
        }
        if (sampler != null) {
            sampler.see(row);
        }
        RowFault fault = row.fault();
        String key = null;
        if (fault == null) {
            fault = several ? mapSeveral(row, batch) : mapOne(row, batch);
            key = records.get(0).key();
        }
        if (fault == null) {
            batch.accept();
            return;
        }
        Row.Places places = row.places();
        String reason = places == null ? fault.reason() : places.of(fault.field()) + ": " + fault.reason();
        batch.reject(new RejectedRow(row.number(), key, fault.field(), fault.code(), reason, row.raw()));
    }

    private @Nullable RowFault mapOne(Row row, BatchBuilder batch) {
        RecordMapper record = records.get(0);
        if (watcher != null) {
            watcher.record(0, sources(row, Slots.NO_GROUP));
        }
        RowFault fault = record.map(row);
        if (fault == null) {
            batch.add(record.made(), record.size());
        }
        return fault;
    }

    private @Nullable RowFault mapSeveral(Row row, BatchBuilder batch) {
        keys.clear();
        records.get(0).forget();
        for (int number = 0; number < records.size(); number++) {
            int group = records.get(number).plan().group();
            int count = group == Slots.NO_GROUP ? 1 : row.items(group);
            for (int item = 0; item < count; item++) {
                if (group != Slots.NO_GROUP) {
                    row.show(group, item);
                }
                RowFault fault = add(row, number, batch);
                if (fault != null) {
                    return group == Slots.NO_GROUP ? fault : placed(row, group, fault);
                }
            }
        }
        return batch.hasRecordsOfRow() ? null : NO_RECORD;
    }

    private @Nullable RowFault add(Row row, int number, BatchBuilder batch) {
        RecordMapper record = records.get(number);
        if (!record.isMeant(row)) {
            return null;
        }
        if (watcher != null) {
            watcher.record(number, sources(row, record.plan().group()));
        }
        RowFault fault = record.map(row);
        if (fault != null) {
            return fault;
        }
        if (!keys.add(record.made().key())) {
            String entity = record.plan().entity();
            return new RowFault(
                    record.plan().key().label(),
                    "repeated-record",
                    "two records of '" + entity + "' in one row have the same key");
        }
        return batch.add(record.made(), record.size())
                ? null
                : new RowFault(null, "too-many-records", "the records of one row are too large together");
    }

    /** Says of which item it is; a fault that names no source field is of the item as such. */
    private RowFault placed(Row row, int group, RowFault fault) {
        String name = plan.slots().groups().get(group).name();
        String field = fault.field();
        if (field == null || !field.contains(name)) {
            String reason = field == null ? fault.reason() : field + ": " + fault.reason();
            return new RowFault(row.placed(group, name), fault.code(), reason);
        }
        return new RowFault(row.placed(group, field), fault.code(), fault.reason());
    }

    /** What the row, or the item of a group that it shows, holds for the mapping; nothing when it cannot be read. */
    private Map<String, String> sources(Row row, int group) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (int slot = 0; slot < plan.slots().size() && row.fault() == null; slot++) {
            String value = plan.slots().isWithin(slot, group) ? row.value(slot) : null;
            if (value != null) {
                sources.put(plan.slots().name(slot), value.replace(Row.BETWEEN_VALUES, ';'));
            }
        }
        return sources;
    }
}
