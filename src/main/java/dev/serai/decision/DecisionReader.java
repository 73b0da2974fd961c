package dev.serai.decision;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what is said about decisions; collects every problem on the way. */
final class DecisionReader {

    private static final String CONCERNED = "concerned";

    private final DecisionDefinition.Sources sources;
    private final String revision;
    private final Problems problems;
    private final SettingValues values;

    DecisionReader(DecisionDefinition.Sources sources, String revision, Problems problems) {
        this.sources = sources;
        this.revision = revision;
        this.problems = problems;
        this.values = new SettingValues(problems);
    }

    DecisionDefinition read(
            Optional<DefinitionNode.Mapping> conflict,
            Optional<DefinitionNode.Mapping> mergeWeights,
            Optional<DefinitionNode.Mapping> decide) {
        Map<String, BigDecimal> weights = new HashMap<>();
        mergeWeights.ifPresent(node -> node.keys().forEach(partner -> values.weight(node, partner, new Problems())
                .ifPresent(weight -> weights.put(partner, weight))));
        decide.ifPresent(node -> {
            node.allowOnly(DecisionKeys.FILE, problems);
            aboutThisEntity(node);
            weights.putAll(weights(node));
        });
        conflict.ifPresent(node -> node.allowOnly(DecisionKeys.CONFLICT, problems));
        List<AskReach.Placed> asks = new ArrayList<>();
        decide.ifPresent(
                node -> node.items("ask", problems).forEach(item -> ask(item).ifPresent(asks::add)));
        conflict.filter(node -> node.has("ask"))
                .ifPresent(node -> asks.add(new AskReach.Placed(
                        new AskRule(Set.of(), Set.of(), partners(node, "ask")), node.keyAt("ask"))));
        DecisionDefinition definition = definition(conflict, decide, weights, asks);
        decide.filter(node -> !problems.hasErrors()).ifPresent(node -> {
            AskReach reach = new AskReach(
                    definition.below() != null || !definition.belowByField().isEmpty(),
                    !definition.exclusive().isEmpty(),
                    definition.links(),
                    problems);
            reach.file(node);
            reach.rules(asks);
        });
        return definition;
    }

    private DecisionDefinition definition(
            Optional<DefinitionNode.Mapping> conflict,
            Optional<DefinitionNode.Mapping> decide,
            Map<String, BigDecimal> weights,
            List<AskReach.Placed> asks) {
        return new DecisionDefinition(
                sources.entity(),
                conflict.flatMap(node -> values.part(node, "below")).orElse(null),
                decide.map(this::belowByField).orElse(Map.of()),
                decide.map(node -> fields(node, "exclusive")).orElse(Set.of()),
                decide.map(node -> kinds(node, "links", ConflictKind.aboutRecords()))
                        .orElse(Set.of()),
                decide.flatMap(node -> node.mapping("pairs", problems))
                        .map(this::likely)
                        .orElse(DecisionDefinition.Likely.ANY),
                weights,
                asks.stream().map(AskReach.Placed::rule).toList(),
                decide.map(this::rules).orElse(VoteRules.USUAL),
                revision);
    }

    private void aboutThisEntity(DefinitionNode.Mapping node) {
        node.requiredText("entity", problems)
                .filter(entity -> !entity.equals(sources.entity()))
                .ifPresent(entity -> problems.error(
                        node.get("entity").orElse(node).at(),
                        "this file is about '" + sources.entity() + "', not '" + entity + "'"));
    }

    private DecisionDefinition.Likely likely(DefinitionNode.Mapping node) {
        node.allowOnly(DecisionKeys.PAIRS, problems);
        DecisionDefinition.Likely any = DecisionDefinition.Likely.ANY;
        DecisionDefinition.Likely likely = new DecisionDefinition.Likely(
                values.part(node, "from").orElse(any.from()),
                values.part(node, "to").orElse(any.to()));
        if (likely.from().compareTo(likely.to()) > 0) {
            problems.error(node.at(), "'from' is greater than 'to': no pair would ever be asked about");
        }
        return likely;
    }

    private VoteRules rules(DefinitionNode.Mapping node) {
        VoteRules usual = VoteRules.USUAL;
        VoteRules rules = new VoteRules(
                values.part(node, "quorum").orElse(usual.quorum()),
                values.part(node, "accept").orElse(usual.accept()),
                values.time(node, "deadline").orElse(usual.deadline()),
                values.time(node, "reminder").orElse(usual.reminder()),
                values.word(node, "early", VoteRules.Early.words())
                        .map(VoteRules.Early::valueOf)
                        .orElse(usual.early()),
                values.word(node, "fallback", VoteRules.Fallback.words())
                        .map(VoteRules.Fallback::valueOf)
                        .orElse(usual.fallback()),
                partners(node, "veto"));
        if (rules.accept().signum() == 0) {
            problems.error(
                    node.get("accept").orElse(node).at(),
                    "'accept' is above 0: at 0 a choice would win without a voice");
        }
        if (node.has("reminder") && rules.reminder().compareTo(rules.deadline()) >= 0) {
            problems.error(
                    node.get("reminder").orElse(node).at(),
                    "the reminder comes so long before the deadline; it must be shorter than 'deadline'");
        }
        return rules;
    }

    private Map<String, BigDecimal> weights(DefinitionNode.Mapping node) {
        Map<String, BigDecimal> weights = new HashMap<>();
        node.mapping("weights", problems).ifPresent(given -> {
            for (String partner : given.keys()) {
                check(
                        partner,
                        sources.partners(),
                        "partner",
                        new DefinitionNode.Scalar(given.keyAt(partner), "", true));
                values.weight(given, partner, problems).ifPresent(weight -> weights.put(partner, weight));
            }
        });
        return weights;
    }

    private Map<String, BigDecimal> belowByField(DefinitionNode.Mapping node) {
        Map<String, BigDecimal> bounds = new HashMap<>();
        node.mapping("below", problems).ifPresent(given -> {
            for (String field : given.keys()) {
                check(field, sources.fields(), "field", new DefinitionNode.Scalar(given.keyAt(field), "", true));
                values.part(given, field).ifPresent(bound -> bounds.put(field, bound));
            }
        });
        return bounds;
    }

    private Optional<AskReach.Placed> ask(DefinitionNode item) {
        return item.asMapping("a rule of whom to ask", problems).map(rule -> {
            rule.allowOnly(DecisionKeys.ASK, problems);
            if (!rule.has("partners")) {
                problems.error(rule.at(), "'partners' is missing: a list of partners, or 'concerned'");
            }
            return new AskReach.Placed(
                    new AskRule(
                            fields(rule, "fields"),
                            kinds(rule, "kinds", ConflictKind.words()),
                            partners(rule, "partners")),
                    rule.at());
        });
    }

    private Set<ConflictKind> kinds(DefinitionNode.Mapping rule, String key, List<String> known) {
        Set<ConflictKind> kinds = new TreeSet<>();
        for (DefinitionNode item : rule.items(key, problems)) {
            item.asText("a kind of conflict", problems).ifPresent(word -> {
                check(word, known, "kind of conflict", item);
                ConflictKind.of(word).ifPresent(kinds::add);
            });
        }
        return kinds;
    }

    private Set<String> fields(DefinitionNode.Mapping node, String key) {
        return names(node, key, sources.fields(), "field");
    }

    /** The word {@code concerned} stands for nobody by name. */
    private Set<String> partners(DefinitionNode.Mapping node, String key) {
        boolean concerned = node.get(key)
                .filter(given -> given instanceof DefinitionNode.Scalar scalar
                        && scalar.text().equals(CONCERNED))
                .isPresent();
        return concerned ? Set.of() : names(node, key, sources.partners(), "partner");
    }

    private Set<String> names(DefinitionNode.Mapping node, String key, Collection<String> known, String what) {
        Set<String> names = new LinkedHashSet<>();
        for (DefinitionNode item : node.items(key, problems)) {
            item.asText("a " + what, problems).ifPresent(name -> {
                check(name, known, what, item);
                names.add(name);
            });
        }
        return names;
    }

    private void check(@Nullable String name, Collection<String> known, String what, DefinitionNode at) {
        if (name != null && !known.contains(name)) {
            problems.error(
                    at.at(),
                    "unknown " + what + " '" + name + "'" + Suggestion.didYouMean(name, known) + "; known here: "
                            + String.join(", ", new TreeSet<>(known)));
        }
    }
}
