package dev.serai.match;

import dev.serai.record.CanonicalRecord;
import dev.serai.record.ContentHash;
import dev.serai.record.EntitySchema;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** A set of fields that together say who somebody is: records that are equal in all of them are one customer. */
public final class MatchRule {

    private static final char BETWEEN_VALUES = '\u001f';
    private static final char BEFORE_VALUES = '\u001e';

    private final EntitySchema schema;
    private final int[] fields;
    private final String prefix;

    /** @param fields positions in the schema; their order does not matter */
    MatchRule(EntitySchema schema, Collection<Integer> fields) {
        this.schema = schema;
        this.fields =
                fields.stream().mapToInt(Integer::intValue).distinct().sorted().toArray();
        this.prefix = schema.entity() + BEFORE_VALUES + describe() + BEFORE_VALUES;
    }

    /** The match key of a record, or empty when one of the fields is absent. */
    public Optional<ContentHash> keyOf(CanonicalRecord record) {
        StringBuilder text = new StringBuilder(prefix);
        for (int field : fields) {
            Object value = record.get(field);
            String part = value == null ? "" : KeyText.of(schema.field(field), value);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            text.append(part).append(BETWEEN_VALUES);
        }
        return Optional.of(ContentHash.of(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Such as {@code phone + name}. */
    public String describe() {
        return Arrays.stream(fields)
                .mapToObj(field -> schema.field(field).path().text())
                .sorted()
                .collect(Collectors.joining(" + "));
    }
}
