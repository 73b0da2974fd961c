package dev.serai.cli.cases;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.SourceLocation;
import dev.serai.exchange.OutField;
import dev.serai.exchange.SubscriptionDefinition;
import dev.serai.function.SemanticTypes;
import dev.serai.mapping.MappingFile;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.EntitySchema;
import dev.serai.record.GoldenChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** What the cases have touched of what could be touched: fields, rules, look-ups, steps of routes. */
final class Coverage {

    private final Definitions definitions;
    private final Map<String, Seen> mappings = new TreeMap<>();
    private final Map<String, SeenOut> subscriptions = new TreeMap<>();
    private final Map<String, Map<String, Boolean>> steps = new TreeMap<>();

    Coverage(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * One thing that a case can touch.
     *
     * @param kind such as {@code field}
     */
    record Item(String file, String kind, String name, String at, boolean covered) {}

    private static final class Seen {
        private final Set<String> filled = new HashSet<>();
        private final Set<String> values = new HashSet<>();
        private final Set<String> codes = new HashSet<>();
    }

    private static final class SeenOut {
        private final Set<String> targets = new HashSet<>();
        private boolean passed;
        private boolean heldBack;
    }

    void mapped(String mapping, Mapped mapped) {
        Seen seen = mappings.computeIfAbsent(mapping, any -> new Seen());
        mapped.rejects().forEach(row -> seen.codes.add(row.code()));
        mapped.records().forEach(record -> filled(record.content()).forEach((index, value) -> {
            String field = named(record.content().schema(), index);
            seen.filled.add(field);
            seen.values.add(field + "=" + value);
        }));
    }

    private static String named(EntitySchema schema, int index) {
        return schema.entity() + "." + schema.field(index).path().text();
    }

    private static Map<Integer, String> filled(CanonicalRecord record) {
        Map<Integer, String> filled = new LinkedHashMap<>();
        for (int i = 0; i < record.schema().size(); i++) {
            if (record.has(i)) {
                filled.put(i, SemanticTypes.textOf(record.get(i)));
            }
        }
        return filled;
    }

    void sent(String subscription, SubscriptionDefinition definition, Outbound.Sent sent) {
        SeenOut seen = subscriptions.computeIfAbsent(subscription, any -> new SeenOut());
        long items = sent.deliveries().stream()
                .mapToLong(delivery -> delivery.items())
                .sum();
        seen.passed |= items > 0;
        for (GoldenChange change : sent.changes()) {
            CanonicalRecord content = change.content();
            boolean meant = content != null && definition.filter().test(content);
            seen.heldBack |= content != null && !meant;
            for (OutField field : definition.fields()) {
                boolean given =
                        field.source() != OutField.Source.FIELD || (content != null && content.has(field.index()));
                if (items > 0 && given && (meant || content == null)) {
                    seen.targets.add(field.target());
                }
            }
        }
    }

    void step(String route, String place) {
        steps.computeIfAbsent(route, any -> new LinkedHashMap<>()).putIfAbsent(place, false);
    }

    void taken(String route, String place) {
        steps.computeIfAbsent(route, any -> new LinkedHashMap<>()).put(place, true);
    }

    /** Everything, file by file; routes only when a case went through them. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        mappings.forEach((name, seen) -> mapping(name, seen, items));
        subscriptions.forEach((name, seen) -> subscription(name, seen, items));
        steps.forEach((route, places) -> {
            if (places.containsValue(true)) {
                places.forEach((place, taken) -> items.add(new Item(
                        "route " + route,
                        "step",
                        place.substring(place.lastIndexOf(' ') + 1),
                        place.substring(0, place.lastIndexOf(':')),
                        taken)));
            }
        });
        return items;
    }

    private void mapping(String name, Seen seen, List<Item> items) {
        for (DefinitionNode.Mapping record : MappingFile.records(definitions.file(name))) {
            record(record, seen, items);
        }
    }

    private void record(DefinitionNode.Mapping file, Seen seen, List<Item> items) {
        String entity = file.get("entity").map(InboundCheck::text).orElse("");
        EntitySchema schema =
                Objects.requireNonNull(definitions.set().entities().get(entity)).schema();
        file.get("fields").ifPresent(node -> fields("", (DefinitionNode.Mapping) node, schema, seen, items));
        if (file.get("reject").orElse(null) instanceof DefinitionNode.Sequence rules) {
            for (DefinitionNode rule : rules.items()) {
                String code = InboundCheck.text(
                        ((DefinitionNode.Mapping) rule).get("code").orElse(rule));
                add(items, rule.at(), "reject rule", code, seen.codes.contains(code));
            }
        }
    }

    private static void fields(
            String group, DefinitionNode.Mapping node, EntitySchema schema, Seen seen, List<Item> items) {
        for (String key : node.keys()) {
            OptionalInt index = schema.indexOf(group + key);
            DefinitionNode value = node.get(key).orElse(node);
            if (index.isPresent()) {
                String name = named(schema, index.getAsInt());
                add(items, node.keyAt(key), "field", group + key, seen.filled.contains(name));
                lookup(group + key, name, value, seen, items);
            } else if (group.isEmpty() && value instanceof DefinitionNode.Mapping parts) {
                fields(key + ".", parts, schema, seen, items);
            }
        }
    }

    /** By what a word stands for: two words for the same thing are covered together. */
    private static void lookup(String field, String name, DefinitionNode value, Seen seen, List<Item> items) {
        if (value instanceof DefinitionNode.Mapping settings
                && settings.get("lookup").orElse(null) instanceof DefinitionNode.Mapping words
                && !words.has("table")) {
            for (String word : words.keys()) {
                String means = words.get(word).map(InboundCheck::text).orElse("");
                boolean covered = seen.values.stream().anyMatch((name + "=" + means)::equalsIgnoreCase);
                add(items, words.keyAt(word), "look-up", field + ": " + means, covered);
            }
        }
    }

    private void subscription(String name, SeenOut seen, List<Item> items) {
        DefinitionNode.Mapping file = definitions.file(name + ".out");
        DefinitionNode.Mapping fields =
                (DefinitionNode.Mapping) file.get("fields").orElse(file);
        fields.keys()
                .forEach(target -> add(items, fields.keyAt(target), "field", target, seen.targets.contains(target)));
        if (file.has("where")) {
            add(items, file.keyAt("where"), "filter", "where is met", seen.passed);
            add(items, file.keyAt("where"), "filter", "where is not met", seen.heldBack);
        }
    }

    private static void add(List<Item> items, SourceLocation at, String kind, String name, boolean covered) {
        items.add(new Item(at.file(), kind, name, at.file() + ":" + at.line(), covered));
    }
}
