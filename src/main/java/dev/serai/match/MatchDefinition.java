package dev.serai.match;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import dev.serai.record.CanonicalField;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.ContentHash;
import dev.serai.record.EntitySchema;
import dev.serai.record.ValueKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What makes two records of an entity the same customer. Immutable, so one instance serves every thread. */
public final class MatchDefinition {

    private final EntitySchema schema;
    private final List<MatchRule> rules;
    private final String revision;

    private MatchDefinition(EntitySchema schema, List<MatchRule> rules, String text) {
        this.schema = schema;
        this.rules = List.copyOf(rules);
        String dependsOn = text + '\n' + schema.entity() + schema.fields();
        this.revision = ContentHash.of(dependsOn.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, 12);
    }

    /** For an entity without a match definition: every record is a customer of its own. */
    public static MatchDefinition nobodyIsTheSame(EntitySchema schema) {
        return new MatchDefinition(schema, List.of(), "");
    }

    /**
     * Reads a file such as {@code customer.match.yaml}; empty, with the errors in {@code problems}, when it is not sound.
     *
     * @param file the name that problems show
     */
    public static Optional<MatchDefinition> read(String file, String text, EntitySchema schema, Problems problems) {
        Problems own = new Problems();
        Optional<MatchDefinition> read = DefinitionReader.read(file, text, own)
                .flatMap(node -> node.asMapping("the file", own))
                .map(root -> new MatchDefinition(schema, rules(root, schema, own), text));
        problems.addAll(own.all());
        return own.hasErrors() ? Optional.empty() : read;
    }

    public EntitySchema schema() {
        return schema;
    }

    public List<MatchRule> rules() {
        return rules;
    }

    /** Changes when the definition, or the canonical entity that it is about, changes. */
    public String revision() {
        return revision;
    }

    /** The match keys of a record: a function of its content alone. Records that share one are the same customer. */
    public List<ContentHash> keysOf(CanonicalRecord record) {
        List<ContentHash> keys = new ArrayList<>(rules.size());
        for (MatchRule rule : rules) {
            rule.keyOf(record).ifPresent(keys::add);
        }
        return keys;
    }

    private static List<MatchRule> rules(DefinitionNode.Mapping root, EntitySchema schema, Problems problems) {
        root.allowOnly(MatchKeys.FILE, problems);
        root.requiredText("entity", problems)
                .filter(entity -> !entity.equals(schema.entity()))
                .ifPresent(entity -> problems.error(
                        root.get("entity").orElse(root).at(),
                        "this file is about '" + schema.entity() + "', not '" + entity + "'"));
        if (!root.has("same_when")) {
            problems.error(root.at(), "'same_when' is missing: a list of keys such as [[email], [phone, name]]");
        }
        List<MatchRule> rules = new ArrayList<>();
        for (DefinitionNode item : root.items("same_when", problems)) {
            List<Integer> fields = fields(item, schema, problems);
            if (!fields.isEmpty()) {
                rules.add(new MatchRule(schema, fields));
            }
        }
        if (rules.isEmpty() && root.has("same_when") && !problems.hasErrors()) {
            problems.error(root.keyAt("same_when"), "'same_when' must have at least one key");
        }
        return rules;
    }

    private static List<Integer> fields(DefinitionNode item, EntitySchema schema, Problems problems) {
        List<Integer> fields = new ArrayList<>();
        List<DefinitionNode> paths = item.asItems("a key of 'same_when'", problems);
        if (paths.isEmpty() && item instanceof DefinitionNode.Sequence) {
            problems.error(item.at(), "a key of 'same_when' must name at least one field");
        }
        for (DefinitionNode node : paths) {
            node.asText("a field of a key", problems).ifPresent(path -> {
                OptionalInt index = schema.indexOf(path);
                if (index.isEmpty()) {
                    problems.error(node.at(), unknown(path, schema));
                } else if (schema.field(index.getAsInt()).kind() == ValueKind.LIST) {
                    problems.error(node.at(), "'" + path + "' is a list and cannot be part of a key");
                } else {
                    fields.add(index.getAsInt());
                }
            });
        }
        return fields;
    }

    private static String unknown(String path, EntitySchema schema) {
        List<Integer> leaves = schema.indexesOf(path);
        if (!leaves.isEmpty()) {
            return "'" + path + "' is a group; name one of its fields: "
                    + leaves.stream()
                            .map(leaf -> schema.field(leaf).path().text())
                            .collect(Collectors.joining(", "));
        }
        TreeSet<String> known = new TreeSet<>();
        for (CanonicalField field : schema.fields()) {
            known.add(field.path().text());
        }
        return "unknown field '" + path + "'" + Suggestion.didYouMean(path, known) + "; known here: "
                + String.join(", ", known);
    }
}
