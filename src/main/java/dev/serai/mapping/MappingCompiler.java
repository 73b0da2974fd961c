package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import dev.serai.expression.Condition;
import dev.serai.expression.Expressions;
import dev.serai.record.CanonicalField;
import dev.serai.record.EntitySchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compiles one mapping definition; whatever is wrong is found in one go. */
final class MappingCompiler {

    static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]*/[a-z0-9][a-z0-9_.-]*");
    static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*");

    private final String file;
    private final DefinitionNode.Mapping node;
    private final Problems problems;

    MappingCompiler(String file, DefinitionNode.Mapping node, Problems problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    Optional<MappingPlan> compile(String text, Function<String, Optional<CanonicalEntity>> entities) {
        node.allowOnly(MappingKeys.names(MappingKeys.mapping()), problems);
        Optional<String> name = node.requiredText("mapping", problems);
        name.ifPresent(this::checkName);
        Optional<CanonicalEntity> entity =
                node.requiredText("entity", problems).flatMap(wanted -> found(wanted, entities.apply(wanted)));
        Optional<SourceFormat> format = required("source")
                .flatMap(source -> source.asMapping("'source'", problems))
                .flatMap(source -> new SourceFormatReader(source, problems).read());
        Optional<DefinitionNode.Mapping> fields =
                required("fields").flatMap(found -> found.asMapping("'fields'", problems));
        if (name.isEmpty() || entity.isEmpty() || format.isEmpty() || fields.isEmpty()) {
            return Optional.empty();
        }
        String revision =
                CanonicalEntity.Revisions.of(text + '\n' + entity.get().revision());
        return plan(new Head(name.get(), revision, entity.get(), format.get()), fields.get());
    }

    /** What the rest of a definition depends on. */
    private record Head(String name, String revision, CanonicalEntity entity, SourceFormat format) {}

    private Optional<MappingPlan> plan(Head head, DefinitionNode.Mapping fieldsNode) {
        SourceFields sources = new SourceFields(head.format(), problems);
        Optional<KeyRule> key = required("key").flatMap(found -> key(found, sources));
        VersionRule version = node.get("version")
                .flatMap(found -> new VersionReader(problems).read(found, sources))
                .orElse(null);
        Condition delete = node.get("delete")
                .flatMap(found -> new DeleteReader(head.entity().schema(), sources, problems).read(found))
                .orElse(null);
        InvalidPolicy invalid = InvalidPolicy.of(node, InvalidPolicy.REJECT, problems);
        List<FieldRule> fields = new FieldsCompiler(head.entity(), sources, invalid, problems)
                .compile(fieldsNode, head.format().region());
        EntitySchema schema = head.entity().schema();
        List<MappingPlan.RequiredField> required = requiredFields(schema);
        List<RejectRule> rejects = rejects(schema, sources);
        return key.filter(found -> !problems.hasErrors())
                .map(found -> new MappingPlan(
                        head.name(),
                        head.revision(),
                        schema,
                        head.format(),
                        sources.slots(),
                        found,
                        version,
                        delete,
                        fields,
                        required,
                        rejects));
    }

    private void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            error("mapping", "'mapping' is partner/name such as acme/customers.in, not '" + name + "'");
            return;
        }
        String path = file.replaceFirst("\\.ya?ml$", "");
        if (!path.equals(name) && !path.endsWith("/" + name)) {
            error("mapping", "mapping '" + name + "' belongs into the file " + name + ".yaml");
        }
    }

    private void error(String key, String message) {
        problems.error(node.get(key).map(DefinitionNode::at).orElse(node.at()), message);
    }

    private Optional<DefinitionNode> required(String key) {
        if (!node.has(key)) {
            problems.error(node.at(), "'" + key + "' is missing");
        }
        return node.get(key);
    }

    private Optional<CanonicalEntity> found(String name, Optional<CanonicalEntity> entity) {
        if (entity.isEmpty()) {
            error("entity", "there is no usable entity '" + name + "' in mappings/canonical");
        }
        return entity;
    }

    private Optional<KeyRule> key(DefinitionNode found, SourceFields sources) {
        List<DefinitionNode> parts =
                found instanceof DefinitionNode.Sequence sequence ? sequence.items() : List.of(found);
        List<Integer> slots = new ArrayList<>();
        parts.forEach(part -> sources.slot(part).ifPresent(slots::add));
        if (slots.isEmpty()) {
            if (parts.isEmpty()) {
                problems.error(found.at(), "'key' names at least one source field");
            }
            return Optional.empty();
        }
        String label =
                String.join(" + ", slots.stream().map(sources.slots()::name).toList());
        return Optional.of(new KeyRule(slots, label));
    }

    private List<MappingPlan.RequiredField> requiredFields(EntitySchema schema) {
        List<MappingPlan.RequiredField> fields = new ArrayList<>();
        for (DefinitionNode item : node.items("required", problems)) {
            item.asText("a required field", problems).ifPresent(path -> {
                List<Integer> positions = schema.indexesOf(path);
                if (positions.isEmpty()) {
                    problems.error(item.at(), unknownField(schema, path));
                }
                fields.add(new MappingPlan.RequiredField(path, positions));
            });
        }
        return fields;
    }

    static String unknownField(EntitySchema schema, String path) {
        List<String> known = schema.fields().stream()
                .map(CanonicalField::path)
                .flatMap(field -> Stream.of(field.text(), field.group()))
                .distinct()
                .toList();
        return schema.entity() + " has no field '" + path + "'" + Suggestion.didYouMean(path, known);
    }

    private List<RejectRule> rejects(EntitySchema schema, SourceFields sources) {
        List<RejectRule> rules = new ArrayList<>();
        Expressions conditions = new Expressions(new MappingScope(schema, sources));
        for (DefinitionNode item : node.items("reject", problems)) {
            item.asMapping("a rejection", problems)
                    .map(rule -> reject(rule, conditions))
                    .ifPresent(rule -> {
                        if (rule != null) {
                            rules.add(rule);
                        }
                    });
        }
        return rules;
    }

    private @Nullable RejectRule reject(DefinitionNode.Mapping rule, Expressions conditions) {
        rule.allowOnly(MappingKeys.names(MappingKeys.reject()), problems);
        Optional<String> code = rule.requiredText("code", problems);
        if (code.isPresent() && !CODE.matcher(code.get()).matches()) {
            problems.error(
                    rule.get("code").map(DefinitionNode::at).orElse(rule.at()),
                    "a code is of a-z, 0-9 and - such as too-young, not '" + code.get() + "'");
        }
        Optional<String> reason = rule.requiredText("reason", problems);
        rule.requiredText("when", problems);
        Condition when = rule.get("when")
                .filter(DefinitionNode.Scalar.class::isInstance)
                .flatMap(found -> conditions.condition((DefinitionNode.Scalar) found, problems))
                .orElse(null);
        return when == null || code.isEmpty() || reason.isEmpty()
                ? null
                : new RejectRule(when, code.get(), reason.get());
    }
}
