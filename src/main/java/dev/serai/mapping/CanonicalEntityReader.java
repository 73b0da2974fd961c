package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import dev.serai.function.ReferenceType;
import dev.serai.function.SemanticType;
import dev.serai.record.CanonicalField;
import dev.serai.record.EntitySchema;
import dev.serai.record.FieldPath;
import dev.serai.record.Sensitivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one canonical entity and checks each field against its semantic type. */
final class CanonicalEntityReader {

    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final List<String> SENSITIVITIES = Arrays.stream(Sensitivity.values())
            .map(level -> level.name().toLowerCase(Locale.ROOT))
            .toList();

    private static final String REFERENCE = new ReferenceType().name();

    private final String file;
    private final Map<String, SemanticType> types = new TreeMap<>();
    private final Problems problems;
    private final List<CanonicalField> fields = new ArrayList<>();
    private final List<FieldType> fieldTypes = new ArrayList<>();

    CanonicalEntityReader(String file, Collection<SemanticType> types, Problems problems) {
        this.file = file;
        this.problems = problems;
        types.forEach(type -> this.types.put(type.name(), type));
    }

    Optional<CanonicalEntity> read(DefinitionNode.Mapping node, String text) {
        node.allowOnly(EntityFile.FILE, problems);
        Optional<String> entity = node.requiredText("entity", problems);
        entity.ifPresent(name -> checkName(name, node));
        if (!node.has("fields")) {
            problems.error(node.at(), "'fields' is missing");
        }
        node.mapping("fields", problems).ifPresent(this::readFields);
        if (problems.hasErrors() || entity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(CanonicalEntity.of(new EntitySchema(entity.get(), fields), fieldTypes, text));
    }

    private void checkName(String name, DefinitionNode.Mapping node) {
        String fileName = file.substring(file.lastIndexOf('/') + 1);
        if (!NAME.matcher(name).matches()) {
            problems.error(node.keyAt("entity"), "an entity has a name such as 'customer', not '" + name + "'");
        } else if (fileName.endsWith(".yaml") && !fileName.equals(name + ".yaml")) {
            problems.error(node.keyAt("entity"), "entity '" + name + "' belongs into " + name + ".yaml");
        }
    }

    private void readFields(DefinitionNode.Mapping node) {
        if (node.keys().isEmpty()) {
            problems.error(node.at(), "'fields' is empty");
        }
        for (String name : node.keys()) {
            if (!NAME.matcher(name).matches()) {
                problems.error(
                        node.keyAt(name),
                        "a field has a name of a-z, 0-9 and _ such as birth_date, not '" + name + "'");
            } else {
                node.get(name).ifPresent(field -> readField(name, field));
            }
        }
    }

    private void readField(String name, DefinitionNode node) {
        if (node instanceof DefinitionNode.Mapping settings) {
            settings.requiredText("type", problems)
                    .flatMap(type -> type(type, settings.get("type").orElse(node)))
                    .ifPresent(type -> readField(name, type, settings));
            return;
        }
        node.asText("a field", problems)
                .flatMap(type -> type(type, node))
                .ifPresent(type -> add(name, type, Sensitivity.NONE, new Given(node, null)));
    }

    private Optional<SemanticType> type(String name, DefinitionNode at) {
        SemanticType type = types.get(name);
        if (type == null) {
            problems.error(
                    at.at(),
                    "there is no type '" + name + "'" + Suggestion.didYouMean(name, types.keySet()) + "; types are: "
                            + String.join(", ", types.keySet()));
        }
        return Optional.ofNullable(type);
    }

    private void readField(String name, SemanticType type, DefinitionNode.Mapping node) {
        Set<String> allowed = new LinkedHashSet<>(MappingKeys.names(MappingKeys.canonicalField()));
        allowed.addAll(settingsOf(type));
        node.allowOnly(allowed, problems);
        add(name, type, sensitivity(node), new Given(node, node));
    }

    private Set<String> settingsOf(SemanticType type) {
        Set<String> settings = new java.util.TreeSet<>(type.settings());
        type.parts().values().stream()
                .map(types::get)
                .filter(java.util.Objects::nonNull)
                .forEach(part -> settings.addAll(part.settings()));
        return settings;
    }

    private Sensitivity sensitivity(DefinitionNode.Mapping node) {
        Optional<String> text = node.text("personal", problems);
        if (text.isEmpty()) {
            return Sensitivity.NONE;
        }
        if (!SENSITIVITIES.contains(text.get())) {
            problems.error(
                    node.get("personal").map(DefinitionNode::at).orElse(node.at()),
                    "'personal' is one of " + String.join(", ", SENSITIVITIES)
                            + Suggestion.didYouMean(text.get(), SENSITIVITIES));
            return Sensitivity.NONE;
        }
        return Sensitivity.valueOf(text.get().toUpperCase(Locale.ROOT));
    }

    private void add(String name, SemanticType type, Sensitivity personal, Given given) {
        if (type.parts().isEmpty()) {
            addLeaf(FieldPath.of(name), type, personal, given);
            return;
        }
        type.parts().forEach((part, partType) -> type(partType, given.node())
                .ifPresent(found -> addLeaf(FieldPath.of(name + "." + part), found, personal, given)));
    }

    private void addLeaf(FieldPath path, SemanticType type, Sensitivity personal, Given given) {
        Map<String, List<String>> settings =
                given.settings() == null ? Map.of() : FieldSettings.read(given.settings(), type.settings(), problems);
        FieldSettings.cleanser(type, settings, given.node(), problems);
        List<String> to =
                type.name().equals(REFERENCE) ? settings.getOrDefault(ReferenceType.TO, List.of()) : List.of();
        fields.add(new CanonicalField(
                path, type.name(), type.kind(), personal, to.isEmpty() ? null : to.get(0), List.of()));
        fieldTypes.add(new FieldType(type, settings));
    }

    /** What the definition gives a field: its place and, unless it is a bare type, its settings. */
    private record Given(DefinitionNode node, DefinitionNode.@Nullable Mapping settings) {}
}
