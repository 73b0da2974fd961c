package dev.serai.merge;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problems;
import dev.serai.record.ContentHash;
import dev.serai.record.EntitySchema;
import dev.serai.strategy.Strategies;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the golden record of an entity comes about: for each field a strategy and the weights of the partners. A field that
 * the file does not name is decided by a weighted vote, the fields of a group together, and a list is the union of all. A
 * partner's weight is the one of the field, else of the file, else its own, else 1. Immutable, so one instance serves
 * every thread.
 */
public final class MergeDefinition {

    private final EntitySchema schema;
    private final List<FieldRule> rules;
    private final Set<Integer> followed;
    private final String revision;
    private final Written written;

    /** What it was made of: the file and the entity, and the weights of the partners there are. */
    private record Written(String text, Map<String, BigDecimal> partnerWeights) {

        static Written of(String text, EntitySchema schema, Map<String, BigDecimal> partnerWeights) {
            return new Written(text + '\n' + schema.entity() + schema.fields(), new TreeMap<>(partnerWeights));
        }

        String all() {
            return text + '\n' + partnerWeights;
        }
    }

    private MergeDefinition(EntitySchema schema, List<FieldRule> rules, Written written) {
        this.schema = schema;
        this.rules = List.copyOf(rules);
        this.written = written;
        this.followed = rules.stream().map(FieldRule::follows).collect(Collectors.toUnmodifiableSet());
        this.revision = ContentHash.of(written.all().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, 12);
    }

    /** What an entity without a merge file has. */
    public static MergeDefinition usual(EntitySchema schema, Map<String, BigDecimal> partnerWeights) {
        MergeDefinitionReader reader =
                new MergeDefinitionReader(schema, partnerWeights, Strategies.load(), new Problems());
        return new MergeDefinition(schema, reader.usual(), Written.of("", schema, partnerWeights));
    }

    /**
     * Reads a file such as {@code customer.merge.yaml}; empty, with the errors in {@code problems}, when it is not sound.
     *
     * @param file the name that problems show
     * @param partnerWeights every known partner and its own weight
     */
    public static Optional<MergeDefinition> read(
            String file, String text, EntitySchema schema, Map<String, BigDecimal> partnerWeights, Problems problems) {
        Problems own = new Problems();
        MergeDefinitionReader reader = new MergeDefinitionReader(schema, partnerWeights, Strategies.load(), own);
        Optional<DefinitionNode.Mapping> root =
                DefinitionReader.read(file, text, own).flatMap(node -> node.asMapping("the file", own));
        Optional<MergeDefinition> read = root.map(
                mapping -> new MergeDefinition(schema, reader.read(mapping), Written.of(text, schema, partnerWeights)));
        problems.addAll(own.all());
        return own.hasErrors() ? Optional.empty() : read;
    }

    /**
     * This definition with other weights, by field or group and by partner; what is not named stays. To see what they would
     * change before anybody writes them into a file.
     */
    public MergeDefinition weighing(Map<String, Map<String, BigDecimal>> weights) {
        List<FieldRule> weighed = rules.stream()
                .map(rule -> rule.weighing(weights.getOrDefault(Statements.name(rule, schema), Map.of())))
                .toList();
        return new MergeDefinition(schema, weighed, new Written(revision + new TreeMap<>(weights), Map.of()));
    }

    public EntitySchema schema() {
        return schema;
    }

    /** Changes when the definition, the canonical entity that it is about, or a partner's weight changes. */
    public String revision() {
        return revision;
    }

    /** Whether it makes the same of what the partners sent whom the other one knew: a partner more has sent nothing yet. */
    public boolean mergesAlike(MergeDefinition before) {
        return written.text().equals(before.written.text())
                && written.partnerWeights()
                        .entrySet()
                        .containsAll(before.written.partnerWeights().entrySet());
    }

    /** In an order in which a field comes before those that follow it. */
    List<FieldRule> rules() {
        return rules;
    }

    /** How much a partner's word counts for a field or a group; of a group decided field by field, for its first field. */
    public BigDecimal weightOf(String partner, String about) {
        return schema.indexesOf(about).stream()
                .findFirst()
                .flatMap(field -> rules.stream()
                        .filter(rule -> rule.fields().contains(field))
                        .findFirst())
                .map(rule -> rule.weighing().of(partner))
                .orElse(BigDecimal.ONE);
    }

    /** True when the doubts of matching lower the weight of any field. */
    public boolean countsMatch() {
        return rules.stream().anyMatch(rule -> rule.weighing().byMatch());
    }

    /** True when another rule takes the record that won this one. */
    boolean isFollowed(FieldRule rule) {
        return rule.fields().stream().anyMatch(followed::contains);
    }
}
