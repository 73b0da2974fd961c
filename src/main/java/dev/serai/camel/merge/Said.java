package dev.serai.camel.merge;

import dev.serai.camel.SeraiHeaders;
import dev.serai.record.Batch;
import dev.serai.record.CanonicalJson;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.ContentHash;
import dev.serai.record.EntitySchema;
import dev.serai.record.Lineage;
import dev.serai.record.RecordKey;
import dev.serai.record.RecordVersion;
import dev.serai.record.SourceRecord;
import dev.serai.record.ValueKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Reads what messages of an own route say as source records, and writes golden values as a map. */
final class Said {

    private static final Lineage OWN_ROUTE = new Lineage(new UUID(0, 0), 0, "own-route");

    private Said() {}

    /** Throws IllegalArgumentException, without any value, when the body is nothing that can be merged. */
    static List<SourceRecord> records(Message message, EntitySchema schema) {
        List<SourceRecord> records = new ArrayList<>();
        collect(message.getBody(), message, schema, records);
        return records;
    }

    private static void collect(
            @Nullable Object body, Message message, EntitySchema schema, List<SourceRecord> records) {
        if (body instanceof SourceRecord record) {
            records.add(record);
        } else if (body instanceof Batch batch) {
            records.addAll(batch.records());
        } else if (body instanceof Map<?, ?> map) {
            records.add(record(map, message, schema));
        } else if (body instanceof Collection<?> all) {
            all.forEach(one -> collect(one, message, schema, records));
        } else {
            throw new IllegalArgumentException(
                    "what is merged are canonical records or maps of " + schema.entity() + " values, not "
                            + (body == null ? "nothing" : body.getClass().getSimpleName()));
        }
    }

    private static SourceRecord record(Map<?, ?> map, Message message, EntitySchema schema) {
        Object own = map.get(SeraiHeaders.PARTNER);
        String partner = own == null ? message.getHeader(SeraiHeaders.PARTNER, String.class) : own.toString();
        if (partner == null || partner.isBlank()) {
            throw new IllegalArgumentException("who says this? the header " + SeraiHeaders.PARTNER + " is missing");
        }
        CanonicalRecord.Builder content = CanonicalRecord.builder(schema);
        map.forEach((name, value) -> set(String.valueOf(name), value, content, schema));
        CanonicalRecord record = content.build();
        ContentHash hash = ContentHash.of(CanonicalJson.write(record).getBytes(StandardCharsets.UTF_8));
        RecordVersion version = new RecordVersion(version(message.getHeader(SeraiHeaders.VERSION)), hash);
        return new SourceRecord(new RecordKey(partner, schema.entity(), hash.toString()), version, record, OWN_ROUTE);
    }

    private static long version(@Nullable Object given) {
        try {
            if (given == null || given instanceof Number) {
                return given == null ? 0 : ((Number) given).longValue();
            }
            Instant moment = Instant.parse(given.toString());
            return TimeUnit.SECONDS.toMicros(moment.getEpochSecond()) + moment.getNano() / 1_000;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "the header " + SeraiHeaders.VERSION + " is a number or a moment such as 2026-01-31T12:00:00Z", e);
        }
    }

    private static void set(String path, @Nullable Object value, CanonicalRecord.Builder content, EntitySchema schema) {
        if (value == null || path.equals(SeraiHeaders.PARTNER)) {
            return;
        }
        if (value instanceof Map<?, ?> group) {
            group.forEach((leaf, inner) -> set(path + "." + leaf, inner, content, schema));
            return;
        }
        int index = schema.indexOf(path)
                .orElseThrow(() -> new IllegalArgumentException(schema.entity() + " has no field '" + path + "'"));
        ValueKind kind = schema.field(index).kind();
        try {
            content.set(index, canonical(value, kind));
        } catch (NumberFormatException | DateTimeParseException e) {
            // The cause is left out: its text holds the value.
            throw new IllegalArgumentException(
                    "'" + path + "' is not a " + kind.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private static Object canonical(Object value, ValueKind kind) {
        return switch (kind) {
            case TEXT -> value.toString();
            case NUMBER -> new BigDecimal(value.toString());
            case DATE -> LocalDate.parse(value.toString());
            case LIST -> {
                TreeSet<String> items = new TreeSet<>();
                (value instanceof Collection<?> all ? all : List.of(value)).forEach(item -> items.add(item.toString()));
                yield List.copyOf(items);
            }
        };
    }

    /** Values by field, those of a group in a map of their own; dates as texts, as JSON has them. */
    static Map<String, Object> asMap(CanonicalRecord record) {
        EntitySchema schema = record.schema();
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < schema.size(); i++) {
            Object value = record.get(i);
            if (value == null) {
                continue;
            }
            Object shown = value instanceof LocalDate ? value.toString() : value;
            if (schema.field(i).path().isNested()) {
                group(map, schema.field(i).path().group())
                        .put(schema.field(i).path().leaf(), shown);
            } else {
                map.put(schema.field(i).path().text(), shown);
            }
        }
        return map;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> group(Map<String, Object> map, String name) {
        return (Map<String, Object>) map.computeIfAbsent(name, any -> new LinkedHashMap<String, Object>());
    }
}
