package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import dev.serai.expression.Condition;
import dev.serai.expression.Expressions;
import dev.serai.function.LookupTables;
import dev.serai.record.CanonicalField;
import dev.serai.record.EntitySchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compiles what a mapping says about one record that a row becomes. */
final class RecordCompiler {

    /** What each record says for itself. */
    static final List<String> BELOW_RECORDS = List.of("entity", "key", "fields", "delete", "required", "reject");

    private static final EntitySchema NOT_MADE_YET =
            new EntitySchema("'when' knows the source alone: a record that is not made yet", List.of());

    private final DefinitionNode.Mapping file;
    private final DefinitionNode.Mapping record;
    private final CanonicalEntity entity;
    private final Problems problems;

    /**
     * A compiler of one record.
     *
     * @param file the whole mapping, which says what is not said here
     * @param record what is said of the record; the same as the file where a row becomes one record
     */
    RecordCompiler(
            DefinitionNode.Mapping file, DefinitionNode.Mapping record, CanonicalEntity entity, Problems problems) {
        this.file = file;
        this.record = record;
        this.entity = entity;
        this.problems = problems;
    }

    /** The plan, or empty with errors. */
    Optional<RecordPlan> compile(SourceFields all, SourceFormat format, LookupTables tables) {
        Optional<SourcePath> each = record == file ? Optional.empty() : each(all);
        if (record != file && record.has("each") && each.isEmpty() && !all.hasColumns()) {
            return Optional.empty(); // what its paths are about is not known
        }
        SourceFields sources = all.within(each.orElse(null));
        int group = each.map(path -> sources.slots().group(path, format.kind() == SourceFormat.Kind.XML ? '/' : '.'))
                .orElse(Slots.NO_GROUP);
        EntitySchema schema = entity.schema();
        Condition when = record == file ? null : when(new MappingScope(NOT_MADE_YET, sources, tables));
        Optional<KeyRule> key = record.required("key", problems).flatMap(found -> key(found, sources));
        VersionRule version = record.get("version")
                .or(() -> file.get("version"))
                .flatMap(found -> new VersionReader(problems).read(found, sources))
                .orElse(null);
        InvalidPolicy usual =
                record == file ? InvalidPolicy.REJECT : InvalidPolicy.of(file, InvalidPolicy.REJECT, problems);
        InvalidPolicy invalid = InvalidPolicy.of(record, usual, problems);
        MappingScope scope = new MappingScope(schema, sources, tables);
        List<FieldRule> fields = record.required("fields", problems)
                .flatMap(found -> found.asMapping("'fields'", problems))
                .map(found -> new FieldsCompiler(scope, entity, invalid, problems).compile(found, format.region()))
                .orElse(List.of());
        Condition delete = record.get("delete")
                .flatMap(found -> new DeleteReader(scope, problems).read(found))
                .orElse(null);
        List<RecordPlan.RequiredField> required = requiredFields(schema);
        List<RejectRule> rejects = rejects(scope);
        return key.map(found -> new RecordPlan(schema, group, when, found, version, delete, fields, required, rejects));
    }

    private Optional<SourcePath> each(SourceFields sources) {
        Optional<DefinitionNode> node = record.get("each");
        Optional<String> text = record.text("each", problems);
        Optional<SourcePath> path = text.flatMap(SourcePath::parse);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (sources.hasColumns()) {
            problems.error(
                    node.get().at(),
                    "'each' needs a format with lists, json, ndjson or xml; without it a row makes one such record");
            return Optional.empty();
        }
        boolean ends = path.filter(
                        found -> found.steps().get(found.steps().size() - 1).isThis())
                .isPresent();
        if (!ends && text.isPresent()) {
            Optional<SourcePath> meant = SourcePath.parse(text.get().replaceFirst("(\\[(\\*|\\d{1,4})])?$", "[]"));
            String say = meant.map(found -> ": write " + found.text(text.get().indexOf('/') < 0 ? '.' : '/'))
                    .orElse(": orders[], or order.lines[]");
            problems.error(node.get().at(), "'each' is the way from the row to a list, and ends in []" + say);
            path = meant; // so that its paths are read as they are meant, and nothing follows from this
        }
        return path.flatMap(found -> sources.resolved(found, node.get()));
    }

    /** Asked before the record is made, so there are no fields of it. */
    private @Nullable Condition when(MappingScope scope) {
        Expressions conditions = new Expressions(scope);
        return record.get("when")
                .filter(found -> record.text("when", problems).isPresent())
                .filter(DefinitionNode.Scalar.class::isInstance)
                .flatMap(found -> conditions.condition((DefinitionNode.Scalar) found, problems))
                .orElse(null);
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

    private List<RecordPlan.RequiredField> requiredFields(EntitySchema schema) {
        List<RecordPlan.RequiredField> fields = new ArrayList<>();
        for (DefinitionNode item : record.items("required", problems)) {
            item.asText("a required field", problems).ifPresent(path -> {
                List<Integer> positions = schema.indexesOf(path);
                if (positions.isEmpty()) {
                    problems.error(item.at(), unknownField(schema, path));
                }
                fields.add(new RecordPlan.RequiredField(path, positions));
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

    private List<RejectRule> rejects(MappingScope scope) {
        List<RejectRule> rules = new ArrayList<>();
        Expressions conditions = new Expressions(scope);
        for (DefinitionNode item : record.items("reject", problems)) {
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
        if (code.isPresent() && !MappingCompiler.CODE.matcher(code.get()).matches()) {
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
