package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import dev.serai.definition.Suggestion;
import dev.serai.record.EntitySchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Compiles the {@code fields} of a mapping: finds each target in the canonical entity, each once. */
final class FieldsCompiler {

    private static final String COUNTRY = "country";

    private final CanonicalEntity entity;
    private final FieldCompiler fieldCompiler;
    private final Problems problems;
    private final Map<Integer, SourceLocation> mapped = new HashMap<>();
    private final List<FieldRule> rules = new ArrayList<>();
    private @Nullable String region;

    FieldsCompiler(MappingScope scope, CanonicalEntity entity, InvalidPolicy invalid, Problems problems) {
        this.entity = entity;
        this.problems = problems;
        this.fieldCompiler = new FieldCompiler(scope, entity, invalid, problems);
    }

    /** The rules in the order of the schema, but for the one that gives the country, which comes first. */
    List<FieldRule> compile(DefinitionNode.Mapping fields, @Nullable String defaultRegion) {
        region = defaultRegion;
        if (fields.keys().isEmpty()) {
            problems.error(fields.at(), "'fields' is empty");
        }
        for (String target : fields.keys()) {
            fields.get(target).ifPresent(node -> compile(target, node, fields.keyAt(target)));
        }
        rules.sort(Comparator.comparing((FieldRule rule) -> !rule.country()).thenComparing(FieldRule::target));
        return new RuleOrder(entity.schema(), mapped, problems).sorted(rules);
    }

    private void compile(String target, DefinitionNode node, SourceLocation at) {
        EntitySchema schema = entity.schema();
        OptionalInt index = schema.indexOf(target);
        List<Integer> parts = schema.indexesOf(target);
        if (index.isPresent()) {
            add(index.getAsInt(), node, at);
        } else if (parts.isEmpty()) {
            problems.error(at, RecordCompiler.unknownField(schema, target));
        } else if (node instanceof DefinitionNode.Mapping inner) {
            compileParts(target, inner, parts);
        } else {
            problems.error(
                    node.at(),
                    "'" + target + "' is made of parts; map each, such as { " + leaf(parts.get(0)) + ": … }");
        }
    }

    private void compileParts(String group, DefinitionNode.Mapping node, List<Integer> parts) {
        List<String> known = parts.stream().map(this::leaf).toList();
        for (String part : node.keys()) {
            int place = known.indexOf(part);
            if (place < 0) {
                problems.error(
                        node.keyAt(part),
                        "'" + group + "' has no part '" + part + "'" + Suggestion.didYouMean(part, known)
                                + "; its parts: " + String.join(", ", known));
                continue;
            }
            node.get(part).ifPresent(found -> add(parts.get(place), found, node.keyAt(part)));
        }
    }

    private String leaf(int index) {
        return entity.schema().field(index).path().leaf();
    }

    private void add(int target, DefinitionNode node, SourceLocation at) {
        SourceLocation first = mapped.putIfAbsent(target, at);
        if (first != null) {
            problems.error(
                    at,
                    "'" + entity.schema().field(target).path() + "' is mapped twice, first in line " + first.line());
            return;
        }
        boolean country =
                entity.type(target).name().equals(COUNTRY) && rules.stream().noneMatch(FieldRule::country);
        fieldCompiler.compile(target, node, region).ifPresent(rule -> rules.add(rule.withCountry(country)));
    }
}
