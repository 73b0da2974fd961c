package dev.serai.decision;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problems;
import dev.serai.record.ContentHash;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of an entity becomes a proposal, who is asked, and how votes become a decision: {@code conflict:} of the merge file, and
 * {@code <entity>.decide.yaml}. Immutable, so one instance serves every thread.
 *
 * @param below the confidence below which a golden value is put up for a vote, or null for none
 * @param belowByField the same for single fields or groups
 * @param exclusive fields of which one customer has one value
 * @param links what of matching's doubts about two records is put to the vote
 * @param pairs how likely a pair must be one customer for it to be put to the vote
 * @param weights of partners in a vote; a partner that is not named has its own weight
 * @param asks who is asked; the first that fits counts
 * @param revision changes when either file changes
 */
public record DecisionDefinition(
        String entity,
        @Nullable BigDecimal below,
        Map<String, BigDecimal> belowByField,
        Set<String> exclusive,
        Set<ConflictKind> links,
        Likely pairs,
        Map<String, BigDecimal> weights,
        List<AskRule> asks,
        VoteRules rules,
        String revision) {

    /** A part of the likelihoods from 0 to 1, both bounds included. */
    public record Likely(BigDecimal from, BigDecimal to) {

        static final Likely ANY = new Likely(BigDecimal.ZERO, BigDecimal.ONE);

        boolean has(BigDecimal likelihood) {
            return likelihood.compareTo(from) >= 0 && likelihood.compareTo(to) <= 0;
        }
    }

    public DecisionDefinition {
        belowByField = Map.copyOf(belowByField);
        exclusive = Set.copyOf(exclusive);
        links = Set.copyOf(links);
        weights = Map.copyOf(weights);
        asks = List.copyOf(asks);
    }

    /**
     * The two files that speak about an entity's decisions, each a name and a text, or null where there is none.
     *
     * @param fields every field and group of the entity
     * @param partners every known partner
     */
    public record Sources(
            String entity, @Nullable Source merge, @Nullable Source decide, Set<String> fields, Set<String> partners) {}

    /** A file as problems show it, and what it says. */
    public record Source(String file, String text) {}

    /** Empty when nothing is said about decisions, or with errors when something said is wrong. */
    public static Optional<DecisionDefinition> read(Sources sources, Problems problems) {
        Problems own = new Problems();
        Optional<DefinitionNode.Mapping> decide = root(sources.decide(), own);
        // The merge file's own reader reports what is wrong with it as a whole.
        Optional<DefinitionNode.Mapping> merge = root(sources.merge(), new Problems());
        Optional<DefinitionNode.Mapping> conflict = merge.flatMap(node -> node.mapping("conflict", own));
        Optional<DecisionDefinition> read = Optional.empty();
        if (decide.isPresent() || conflict.isPresent()) {
            read = Optional.of(new DecisionReader(sources, revision(sources), own)
                    .read(conflict, merge.flatMap(node -> node.mapping("weights", new Problems())), decide));
        }
        problems.addAll(own.all());
        return own.hasErrors() ? Optional.empty() : read;
    }

    private static Optional<DefinitionNode.Mapping> root(@Nullable Source source, Problems problems) {
        return source == null
                ? Optional.empty()
                : DefinitionReader.read(source.file(), source.text(), problems)
                        .flatMap(node -> node.asMapping("the file", problems));
    }

    private static String revision(Sources sources) {
        String texts = (sources.merge() == null ? "" : sources.merge().text())
                + '\0'
                + (sources.decide() == null ? "" : sources.decide().text());
        return ContentHash.of(texts.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, 12);
    }

    /** The bound for the confidence of a golden value, or null when it is never put up for a vote. */
    @Nullable
    BigDecimal bound(List<String> fields) {
        for (String field : fields) {
            BigDecimal own = belowByField.get(field);
            BigDecimal groups = own == null ? belowByField.get(group(field)) : own;
            if (groups != null) {
                return groups;
            }
        }
        return below;
    }

    boolean asksAbout(LinkDoubt doubt) {
        return links.contains(doubt.kind()) && (doubt.kind() != ConflictKind.PAIR || pairs.has(doubt.likely()));
    }

    boolean isExclusive(List<String> fields) {
        return !exclusive.isEmpty()
                && fields.stream().anyMatch(field -> exclusive.contains(field) || exclusive.contains(group(field)));
    }

    private static String group(String field) {
        int dot = field.indexOf('.');
        return dot < 0 ? field : field.substring(0, dot);
    }

    /** The partners that are named for this conflict; empty when it is those concerned. */
    Set<String> named(ConflictKind kind, List<String> fields) {
        return asks.stream()
                .filter(ask -> ask.fits(kind, fields))
                .findFirst()
                .map(AskRule::partners)
                .orElse(Set.of());
    }
}
