package dev.serai.cli.cases;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import dev.serai.record.CanonicalField;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.EntitySchema;
import dev.serai.record.ValueKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The canonical fields that a case writes down, by their positions, in the canonical form of their values. */
final class RecordFields {

    private final EntitySchema schema;
    private final Problems problems;
    private final Map<Integer, DefinitionNode> byIndex = new LinkedHashMap<>();

    private RecordFields(EntitySchema schema, Problems problems) {
        this.schema = schema;
        this.problems = problems;
    }

    /** The fields below a node; what is no field is a problem at its place. */
    static Map<Integer, DefinitionNode> read(DefinitionNode node, EntitySchema schema, Problems problems) {
        RecordFields fields = new RecordFields(schema, problems);
        node.asMapping("a record", problems).ifPresent(mapping -> fields.collect("", mapping));
        return fields.byIndex;
    }

    private void collect(String group, DefinitionNode.Mapping node) {
        for (String key : node.keys()) {
            String path = group + key;
            DefinitionNode value = node.get(key).orElse(node);
            OptionalInt index = schema.indexOf(path);
            if (index.isPresent()) {
                byIndex.put(index.getAsInt(), value);
            } else if (group.isEmpty() && !schema.indexesOf(path).isEmpty()) {
                group(path, value);
            } else {
                problems.error(
                        node.keyAt(key),
                        schema.entity() + " has no field '" + path + "'" + Suggestion.didYouMean(path, known()));
            }
        }
    }

    /** An empty group says that all its parts are absent. */
    private void group(String path, DefinitionNode value) {
        if (value instanceof DefinitionNode.Mapping parts) {
            collect(path + ".", parts);
        } else if (value instanceof DefinitionNode.Scalar scalar
                && scalar.text().isEmpty()) {
            schema.indexesOf(path).forEach(index -> byIndex.put(index, scalar));
        } else {
            problems.error(value.at(), "'" + path + "' is made of parts; write each, as in { city: … }");
        }
    }

    private Set<String> known() {
        Set<String> known = new TreeSet<>();
        schema.fields().forEach(field -> {
            known.add(field.path().text());
            known.add(field.path().group());
        });
        return known;
    }

    /** A record of these values; one that is not of its field's kind is a problem. */
    static CanonicalRecord record(DefinitionNode node, EntitySchema schema, Problems problems) {
        CanonicalRecord.Builder record = CanonicalRecord.builder(schema);
        read(node, schema, problems)
                .forEach((index, value) -> record.set(index, value(value, schema.field(index), problems)));
        return record.build();
    }

    /** The canonical value that is written at a node, or null when it says that there is none. */
    static @Nullable Object value(DefinitionNode node, CanonicalField field, Problems problems) {
        if (field.kind() == ValueKind.LIST && node instanceof DefinitionNode.Sequence list) {
            List<String> items = new ArrayList<>();
            list.items().forEach(item -> item.asText("an item", problems).ifPresent(items::add));
            return items.isEmpty() ? null : List.copyOf(new TreeSet<>(items));
        }
        if (!(node instanceof DefinitionNode.Scalar scalar)) {
            problems.error(node.at(), "'" + field.path() + "' must be a single value, not " + node.kind());
            return null;
        }
        if (scalar.text().isEmpty()) {
            return null;
        }
        try {
            return switch (field.kind()) {
                case NUMBER -> new BigDecimal(scalar.text());
                case DATE -> LocalDate.parse(scalar.text());
                case LIST -> List.of(scalar.text());
                default -> scalar.text();
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            problems.error(
                    node.at(),
                    "'" + field.path() + "' is "
                            + (field.kind() == ValueKind.DATE ? "a day such as 1990-12-31" : "a number"));
            return null;
        }
    }

    static boolean same(@Nullable Object expected, @Nullable Object received) {
        if (expected instanceof BigDecimal one && received instanceof BigDecimal other) {
            return one.compareTo(other) == 0;
        }
        return expected == null ? received == null : expected.equals(received);
    }

    /** A value in words; an absent one is not quoted. */
    static String shown(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> Visible.of(item.toString()))
                    .toList()
                    .toString();
        }
        return value instanceof String text ? Visible.of(text) : value.toString();
    }
}
