package dev.serai.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which source values make which canonical field of one record.
 *
 * @param entity of the record
 * @param key the source fields of the key
 * @param version the source field of the version, or null when the order of arrival is the version
 * @param fields for each field that is mapped, in the order of the schema, the source fields that it is made of; none for a fixed value
 */
public record Wiring(
        String entity, List<String> key, @Nullable String version, Map<String, List<String>> fields) {

    static Wiring of(RecordPlan plan, Slots slots) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        plan.fields().stream()
                .sorted(java.util.Comparator.comparing(FieldRule::target))
                .forEach(rule ->
                        fields.put(plan.schema().field(rule.target()).path().text(), sources(rule, slots)));
        VersionRule version = plan.version();
        return new Wiring(
                plan.entity(),
                plan.key().slots().stream().map(slots::name).toList(),
                version == null ? null : version.label(),
                fields);
    }

    private static List<String> sources(FieldRule rule, Slots slots) {
        List<String> sources = new ArrayList<>();
        rule.inputs().forEach(input -> input.slots().forEach(slot -> sources.add(slots.name(slot))));
        return sources.stream().distinct().toList();
    }
}
