package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.expression.Computation;
import dev.serai.expression.Expressions;
import dev.serai.function.Cleanser;
import dev.serai.function.SemanticType;
import dev.serai.record.ValueKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compiles what a mapping says about one field. */
final class FieldCompiler {

    private static final Set<String> OWN_KEYS = Set.copyOf(MappingKeys.names(MappingKeys.field()));
    private static final String CURRENCY = "currency";
    private static final String TAKE = "take";
    private static final String FIRST = "first";

    private final CanonicalEntity entity;
    private final SourceFields sources;
    private final InvalidPolicy invalid;
    private final Problems problems;
    private final Expressions expressions;
    private final LookupReader lookups;

    FieldCompiler(MappingScope scope, CanonicalEntity entity, InvalidPolicy invalid, Problems problems) {
        this.entity = entity;
        this.sources = scope.sources();
        this.invalid = invalid;
        this.problems = problems;
        this.expressions = new Expressions(scope);
        this.lookups = new LookupReader(scope.tables(), problems);
    }

    /** The rule for a target, or empty with errors. */
    Optional<FieldRule> compile(int target, DefinitionNode node, @Nullable String region) {
        SemanticType type = entity.type(target);
        if (!(node instanceof DefinitionNode.Mapping settings)) {
            return FieldSettings.cleanser(type, entity.settings(target), node, problems)
                    .map(cleanser -> rule(target, from(node, input(target, cleanser), false), null, invalid));
        }
        if (settings.has("compute")) {
            return computed(target, settings, region);
        }
        Set<String> typeKeys = new TreeSet<>(type.settings());
        typeKeys.removeAll(OWN_KEYS);
        if (!settings.has("join") && type.settings().contains("separator")) {
            typeKeys.add("separator");
        }
        Set<String> allowed = new TreeSet<>(OWN_KEYS);
        allowed.addAll(typeKeys);
        settings.allowOnly(allowed, problems);
        if (!allowed.containsAll(settings.keys()) && ways(settings).isEmpty()) {
            return Optional.empty(); // the unknown key is most likely the way that is missing
        }
        return cleanser(target, settings, typeKeys).map(cleanser -> {
            Constants constants = new Constants(cleanser, region, problems);
            return rule(
                    target,
                    inputs(settings, input(target, cleanser), constants, target),
                    fallback(settings, constants),
                    InvalidPolicy.of(settings, invalid, problems));
        });
    }

    /** A computed value has its shape already, so how a partner writes does not matter for it. */
    private Optional<FieldRule> computed(int target, DefinitionNode.Mapping settings, @Nullable String region) {
        settings.allowOnly(List.of("compute", "default", "invalid"), problems);
        Map<String, List<String>> kept = new LinkedHashMap<>(entity.settings(target));
        kept.keySet().removeAll(List.of("as", "decimal"));
        settings.requiredText("compute", problems);
        Optional<Computation> computation = settings.get("compute")
                .filter(DefinitionNode.Scalar.class::isInstance)
                .flatMap(node -> expressions.computation((DefinitionNode.Scalar) node, problems));
        return FieldSettings.cleanser(entity.type(target), kept, settings, problems)
                .flatMap(cleanser -> computation.map(found -> new FieldRule(
                        target,
                        List.of(),
                        new ComputedInput(
                                found, cleanser, entity.schema().field(target).kind()),
                        fallback(settings, new Constants(cleanser, region, problems)),
                        computedPolicy(settings),
                        false)));
    }

    /** What is computed came from nobody, so there is nothing to keep as it came. */
    private InvalidPolicy computedPolicy(DefinitionNode.Mapping settings) {
        InvalidPolicy inherited = invalid == InvalidPolicy.KEEP ? InvalidPolicy.DROP : invalid;
        InvalidPolicy policy = InvalidPolicy.of(settings, inherited, problems);
        if (policy == InvalidPolicy.KEEP) {
            problems.error(settings.keyAt("invalid"), "a computed value cannot be kept as it came; say drop or reject");
        }
        return policy;
    }

    private static FieldRule rule(
            int target, List<FieldInput> inputs, @Nullable Object fallback, InvalidPolicy policy) {
        return new FieldRule(target, inputs, null, fallback, policy, false);
    }

    private FieldInput input(int target, Cleanser cleanser) {
        boolean list = entity.schema().field(target).kind() == ValueKind.LIST;
        FieldInput.Several usual = list ? FieldInput.Several.ALL : FieldInput.Several.ONLY;
        return new FieldInput("", List.of(), null, null, cleanser, usual, null);
    }

    private Optional<Cleanser> cleanser(int target, DefinitionNode.Mapping settings, Set<String> typeKeys) {
        Map<String, List<String>> merged = new LinkedHashMap<>(entity.settings(target));
        merged.putAll(FieldSettings.read(settings, typeKeys, problems));
        return FieldSettings.cleanser(entity.type(target), merged, settings, problems);
    }

    private static List<String> ways(DefinitionNode.Mapping settings) {
        return List.of("from", "join", "value").stream().filter(settings::has).toList();
    }

    private List<FieldInput> inputs(
            DefinitionNode.Mapping settings, FieldInput plain, Constants constants, int target) {
        if (ways(settings).size() != 1) {
            problems.error(settings.at(), "a field has exactly one of 'from', 'join', 'value' and 'compute'");
            return List.of();
        }
        FieldInput input = plain.withRate(rate(settings, target)).withLookup(lookup(settings, constants, target));
        if (settings.has(TAKE) && !settings.has("from")) {
            problems.error(settings.keyAt(TAKE), "'take' belongs to 'from'");
        }
        if (settings.has("value")) {
            return List.of();
        }
        if (settings.has("join")) {
            return join(settings, input);
        }
        if (settings.has("separator") && !entity.type(target).settings().contains("separator")) {
            problems.error(settings.keyAt("separator"), "'separator' belongs to 'join'");
        }
        return settings.get("from")
                .map(from -> from(from, take(settings, input), settings.has(TAKE)))
                .orElse(List.of());
    }

    /** @param said whether the mapping says which of several values counts */
    private List<FieldInput> from(DefinitionNode node, FieldInput input, boolean said) {
        List<DefinitionNode> names = items(node);
        List<FieldInput> inputs = new ArrayList<>();
        for (DefinitionNode name : names) {
            sources.slot(name).ifPresent(slot -> {
                if (!said) {
                    warnOfSeveral(name, slot, input);
                }
                inputs.add(input.of(List.of(slot), sources.slots().name(slot)));
            });
        }
        if (names.isEmpty()) {
            problems.error(node.at(), "at least one source field is needed");
        }
        return inputs;
    }

    private void warnOfSeveral(DefinitionNode name, int slot, FieldInput input) {
        if (input.several() == FieldInput.Several.ONLY && sources.slots().isSeveral(slot)) {
            problems.warning(
                    name.at(),
                    "'" + sources.slots().name(slot) + "' may hold several values, and a row with several is rejected:"
                            + " say 'take: first' beside 'from', or 'join'");
        }
    }

    /** Says on which of several values a field of one value goes. */
    private FieldInput take(DefinitionNode.Mapping settings, FieldInput input) {
        Optional<String> word = settings.has(TAKE)
                ? Optional.of(new SourceSettings(settings, problems).word(TAKE, List.of("only", FIRST)))
                : Optional.empty();
        if (word.isPresent() && input.several() == FieldInput.Several.ALL) {
            problems.error(settings.keyAt(TAKE), "a list takes all values; 'take' is for a field of one value");
        } else if (word.isPresent() && sources.hasColumns()) {
            problems.error(settings.keyAt(TAKE), "a column holds one value; 'take' is for lists of json and xml");
        }
        return word.filter(FIRST::equals).isPresent() ? input.taking(FieldInput.Several.FIRST) : input;
    }

    private List<FieldInput> join(DefinitionNode.Mapping settings, FieldInput input) {
        List<Integer> slots = new ArrayList<>();
        List<DefinitionNode> names =
                settings.get("join").map(FieldCompiler::items).orElse(List.of());
        names.forEach(name -> sources.slot(name).ifPresent(slots::add));
        String separator = separator(settings);
        if (names.isEmpty()) {
            problems.error(settings.keyAt("join"), "at least one source field is needed");
        }
        if (slots.isEmpty()) {
            return List.of();
        }
        String label =
                String.join(" + ", slots.stream().map(sources.slots()::name).toList());
        return List.of(input.of(slots, label).withSeparator(separator));
    }

    private static List<DefinitionNode> items(DefinitionNode node) {
        return node instanceof DefinitionNode.Sequence sequence ? sequence.items() : List.of(node);
    }

    private String separator(DefinitionNode.Mapping settings) {
        DefinitionNode given = settings.get("separator").orElse(null);
        if (given != null && !(given instanceof DefinitionNode.Scalar)) {
            problems.error(given.at(), "'separator' must be a single value, not " + given.kind());
        }
        return given instanceof DefinitionNode.Scalar scalar ? scalar.text() : " ";
    }

    private @Nullable Object fallback(DefinitionNode.Mapping settings, Constants constants) {
        if (settings.has("value") && settings.has("default")) {
            problems.error(settings.keyAt("default"), "a fixed 'value' needs no 'default'");
        }
        String key = settings.has("value") ? "value" : "default";
        return settings.get(key)
                .map(node -> constants.read(node, "'" + key + "'"))
                .orElse(null);
    }

    private @Nullable WordRule lookup(DefinitionNode.Mapping settings, Constants constants, int target) {
        String field = "'" + entity.schema().field(target).path() + "'";
        return settings.get("lookup")
                .map(node -> lookups.read(node, constants, field))
                .orElse(null);
    }

    private @Nullable BigDecimal rate(DefinitionNode.Mapping settings, int target) {
        Optional<String> text = settings.text("rate", problems);
        List<String> kept = entity.settings(target).getOrDefault(CURRENCY, List.of());
        boolean foreign = settings.has(CURRENCY)
                && !kept.isEmpty()
                && !settings.text(CURRENCY, problems).map(kept::contains).orElse(true);
        if (foreign && text.isEmpty()) {
            problems.error(
                    settings.keyAt(CURRENCY),
                    "the hub keeps " + kept.get(0) + " here; say with 'rate' how many of it one unit is worth");
        }
        if (text.isPresent() && entity.schema().field(target).kind() != ValueKind.NUMBER) {
            problems.error(settings.keyAt("rate"), "only numbers have a 'rate'");
        }
        return text.flatMap(number -> number(number, settings)).orElse(null);
    }

    private Optional<BigDecimal> number(String text, DefinitionNode.Mapping settings) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            problems.error(settings.keyAt("rate"), "'rate' must be a number such as 7.1");
            return Optional.empty();
        }
    }
}
