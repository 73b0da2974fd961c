package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

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

    /** @param tables those of the definition set */
    Optional<MappingPlan> compile(String text, Function<String, Optional<CanonicalEntity>> entities, SetTables tables) {
        node.allowOnly(MappingKeys.names(MappingKeys.mapping()), problems);
        Optional<String> name = node.requiredText("mapping", problems);
        name.ifPresent(this::checkName);
        Optional<SourceFormat> format = node.required("source", problems)
                .flatMap(source -> source.asMapping("'source'", problems))
                .flatMap(source -> new SourceFormatReader(source, problems).read());
        List<DefinitionNode.Mapping> records = records();
        List<Optional<CanonicalEntity>> found =
                records.stream().map(record -> entity(record, entities)).toList();
        if (format.isEmpty()) {
            return Optional.empty();
        }
        MappingTables own = new MappingTables(file, tables);
        node.mapping("tables", problems).ifPresent(all -> own.read(all, problems));
        SourceFields sources = new SourceFields(format.get(), problems);
        List<RecordPlan> plans = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            DefinitionNode.Mapping record = records.get(i);
            found.get(i)
                    .flatMap(entity ->
                            new RecordCompiler(node, record, entity, problems).compile(sources, format.get(), own))
                    .ifPresent(plans::add);
        }
        checkVersions(records, plans);
        return name.filter(any -> !problems.hasErrors())
                .map(known -> new MappingPlan(
                        known, revision(text + own.used(), found), format.get(), sources.slots(), plans));
    }

    private static String revision(String text, List<Optional<CanonicalEntity>> entities) {
        StringBuilder all = new StringBuilder(text);
        entities.stream().flatMap(Optional::stream).distinct().forEach(entity -> all.append('\n')
                .append(entity.revision()));
        return CanonicalEntity.Revisions.of(all.toString());
    }

    /** The nodes that describe a record each: the whole file where a row becomes one. */
    private List<DefinitionNode.Mapping> records() {
        if (!node.has("records")) {
            return List.of(node);
        }
        for (String key : RecordCompiler.BELOW_RECORDS) {
            if (node.has(key)) {
                problems.error(node.keyAt(key), "'" + key + "' stands in each of 'records', not beside it");
            }
        }
        List<DefinitionNode.Mapping> records = new ArrayList<>();
        List<DefinitionNode> items = node.items("records", problems);
        items.forEach(item -> item.asMapping("a record", problems).ifPresent(record -> {
            record.allowOnly(MappingKeys.names(MappingKeys.record()), problems);
            records.add(record);
        }));
        if (items.isEmpty() && !problems.hasErrors()) {
            problems.error(node.keyAt("records"), "'records' names at least one record that a row becomes");
        }
        return records;
    }

    private Optional<CanonicalEntity> entity(
            DefinitionNode.Mapping record, Function<String, Optional<CanonicalEntity>> entities) {
        Optional<String> name = record.requiredText("entity", problems);
        Optional<CanonicalEntity> entity = name.flatMap(entities);
        if (name.isPresent() && entity.isEmpty()) {
            problems.error(
                    record.get("entity").orElse(record).at(),
                    "there is no usable entity '" + name.get() + "' in mappings/canonical");
        }
        return entity;
    }

    /** The time of arrival and a partner's clock cannot be held against each other. */
    private void checkVersions(List<DefinitionNode.Mapping> records, List<RecordPlan> plans) {
        for (int i = 0; i < plans.size() && plans.size() == records.size(); i++) {
            RecordPlan plan = plans.get(i);
            boolean mixed = plans.subList(0, i).stream()
                    .filter(earlier -> earlier.entity().equals(plan.entity()))
                    .anyMatch(earlier -> (earlier.version() == null) != (plan.version() == null));
            if (mixed) {
                problems.error(
                        records.get(i).at(),
                        "either all records of '" + plan.entity() + "' have a 'version', or none of them has");
            }
        }
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
}
