package dev.serai.match;

import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problems;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.ContentHash;
import dev.serai.record.EntitySchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes two records of an entity the same customer. Immutable, so one instance serves every thread. */
public final class MatchDefinition {

    private final EntitySchema schema;
    private final Parts parts;
    private final String revision;

    private MatchDefinition(EntitySchema schema, Parts parts, String text) {
        this.schema = schema;
        this.parts = parts;
        String dependsOn = text + '\n' + schema.entity() + schema.fields();
        this.revision = ContentHash.of(dependsOn.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, 12);
    }

    /** For an entity without a match definition: every record is a customer of its own. */
    public static MatchDefinition nobodyIsTheSame(EntitySchema schema) {
        return new MatchDefinition(schema, Parts.NOTHING, "");
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
                .map(root -> new MatchDefinition(schema, new MatchDefinitionReader(schema, own).read(root), text));
        problems.addAll(own.all());
        return own.hasErrors() ? Optional.empty() : read;
    }

    public EntitySchema schema() {
        return schema;
    }

    /** The rules of {@code same_when}. */
    public List<MatchRule> rules() {
        return parts.same();
    }

    /** False when there are only definite rules: then equal keys alone decide. */
    public boolean isProbabilistic() {
        return !parts.comparisons().isEmpty();
    }

    /**
     * Whether the hub keeps an index of keys and components: where something is compared, and where only keys decide but not those
     * that more records share than a threshold says.
     */
    public boolean isIndexed() {
        return parts.indexed();
    }

    /** What weighs in a pair. */
    public List<Comparison> comparisons() {
        return parts.comparisons();
    }

    /** What is looked at in a record: the comparisons, and behind them what only rules look at. */
    public List<Comparison> observed() {
        return parts.observed();
    }

    /** The rules that bring candidates together; those of {@code same_when} are the last. */
    public List<BlockRule> blocking() {
        return parts.blocking();
    }

    List<NeverRule> never() {
        return parts.never();
    }

    /** Whether a rule or a kind of comparison can keep two records apart for good. */
    boolean canForbid() {
        return !never().isEmpty()
                || comparisons().stream()
                        .anyMatch(comparison -> comparison.comparator().canContradict());
    }

    public Thresholds thresholds() {
        return parts.thresholds();
    }

    /** Partners of whose records no two are one customer. */
    public Set<String> duplicateFree() {
        return parts.duplicateFree();
    }

    /** The pairs of records of which the definition itself says that they are one customer, or two. */
    public List<Constraint> links() {
        return parts.links();
    }

    /** The name of the file with the learned model, beside the definition; empty when there is none yet. */
    public Optional<String> modelFile() {
        return Optional.ofNullable(parts.modelFile());
    }

    /** Changes when the definition, or the canonical entity that it is about, changes. */
    public String revision() {
        return revision;
    }

    /** The match keys of a record: a function of its content alone. Records that share one are the same customer. */
    public List<ContentHash> keysOf(CanonicalRecord record) {
        List<ContentHash> keys = new ArrayList<>(rules().size());
        for (MatchRule rule : rules()) {
            rule.keyOf(record).ifPresent(keys::add);
        }
        return keys;
    }

    /** For each rule of {@code same_when} the key of a record, or null. */
    @Nullable
    ContentHash[] definiteKeys(CanonicalRecord record) {
        return rules().stream().map(rule -> rule.keyOf(record).orElse(null)).toArray(ContentHash[]::new);
    }

    /** What a file says. */
    record Parts(
            List<MatchRule> same,
            List<Comparison> comparisons,
            List<Comparison> observed,
            List<BlockRule> blocking,
            List<NeverRule> never,
            Thresholds thresholds,
            Set<String> duplicateFree,
            boolean indexed,
            List<Constraint> links,
            @Nullable String modelFile) {

        static final Parts NOTHING = new Parts(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Thresholds.USUAL,
                Set.of(),
                false,
                List.of(),
                null);

        Parts {
            same = List.copyOf(same);
            comparisons = List.copyOf(comparisons);
            observed = List.copyOf(observed);
            blocking = List.copyOf(blocking);
            never = List.copyOf(never);
            duplicateFree = Set.copyOf(duplicateFree);
            links = List.copyOf(links);
        }
    }
}
