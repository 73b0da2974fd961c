package dev.serai.measure;

import dev.serai.measure.Fact.Kind;
import dev.serai.measure.MeasureDefinition.Price;
import dev.serai.measure.MeasureDefinition.Quality;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Computes measures out of counts. A function of the counts and the definition alone. */
public final class Measures {

    private static final int DIGITS = 4;

    private final MeasureDefinition definition;
    private final Surroundings surroundings;

    /**
     * What measures need to know beside the counts.
     *
     * @param weights a partner's weight
     * @param channels the way of a feed or a subscription
     * @param fieldCount how many fields and groups an entity has
     * @param entities the entity of a subscription
     */
    public record Surroundings(
            Function<String, BigDecimal> weights,
            Function<String, Channel> channels,
            Function<String, Integer> fieldCount,
            Function<String, String> entities) {}

    public Measures(MeasureDefinition definition, Surroundings surroundings) {
        this.definition = definition;
        this.surroundings = surroundings;
    }

    /** The measures of one partner: I and R of what it contributes, C of its channels, S of what it receives. */
    public record OfPartner(String partner, Sum integration, Sum cost, Sum sharing, Sum resource) {}

    /** One for each partner in the counts, by name. */
    public List<OfPartner> byPartner(List<Fact> facts) {
        Map<String, List<Fact>> byPartner = new TreeMap<>();
        facts.forEach(fact -> byPartner
                .computeIfAbsent(fact.partner(), any -> new ArrayList<>())
                .add(fact));
        List<OfPartner> measures = new ArrayList<>();
        byPartner.forEach((partner, own) -> measures.add(
                new OfPartner(partner, integration(partner, own), cost(own), sharing(own), resource(own))));
        return measures;
    }

    /** I = Σ Wᵢ·Dᵢ: of each field the golden values that say what the partner says, by the partner's weight. */
    public Sum integration(String partner, List<Fact> facts) {
        BigDecimal weight = surroundings.weights().apply(partner);
        List<Term> terms = new ArrayList<>();
        amounts(facts, Kind.WON, Fact::field).forEach((field, values) -> terms.add(new Term(field, weight, values)));
        return Sum.of("I = Σ W·D: golden values that say what the partner says, by its weight", terms);
    }

    /** C = Σ Wᵢ·Mᵢ: what went over each channel by the price list, by the channel's weight. */
    public Sum cost(List<Fact> facts) {
        Map<Channel, BigDecimal> costs = new EnumMap<>(Channel.class);
        for (Fact fact : facts) {
            boolean pieces = fact.kind() == Kind.IN_PIECES || fact.kind() == Kind.OUT_PIECES;
            boolean records =
                    fact.kind() == Kind.ACCEPTED || fact.kind() == Kind.REJECTED || fact.kind() == Kind.OUT_ITEMS;
            if (pieces || records) {
                Channel channel = surroundings.channels().apply(fact.subject());
                Price price = definition.price(channel);
                costs.merge(channel, fact.amount().multiply(pieces ? price.each() : price.record()), BigDecimal::add);
            }
        }
        List<Term> terms = new ArrayList<>();
        costs.forEach((channel, cost) ->
                terms.add(new Term(channel.word(), definition.price(channel).weight(), cost)));
        return Sum.of("C = Σ W·M: pieces and records of each channel at their price, by its weight", terms);
    }

    /** S = Σ Wᵢ·Dᵢ: the values of each field that the partner received, by the field's worth. */
    public Sum sharing(List<Fact> facts) {
        List<Term> terms = new ArrayList<>();
        Map<String, BigDecimal> byField = amounts(
                facts, Kind.OUT_VALUES, fact -> surroundings.entities().apply(fact.subject()) + "." + fact.field());
        byField.forEach((path, values) -> {
            int dot = path.indexOf('.');
            terms.add(new Term(
                    path.substring(dot + 1),
                    definition.worthOf(path.substring(0, dot), path.substring(dot + 1)),
                    values));
        });
        return Sum.of("S = Σ W·D: values of each field that were delivered, by the field's worth", terms);
    }

    /** R = Σ Wᵢ·Mᵢ / Σ Wᵢ over the kinds of quality of which something is known, each 0 to 1. */
    public Sum resource(List<Fact> facts) {
        Map<Quality, BigDecimal> known = new EnumMap<>(Quality.class);
        BigDecimal accepted = total(facts, Kind.ACCEPTED);
        BigDecimal rows = accepted.add(total(facts, Kind.REJECTED));
        BigDecimal won = total(facts, Kind.WON);
        put(known, Quality.COMPLETENESS, total(facts, Kind.FILLED), fields(facts));
        put(known, Quality.VALIDITY, accepted, rows);
        put(known, Quality.UNIQUENESS, latest(facts, Kind.CUSTOMERS), latest(facts, Kind.RECORDS));
        put(known, Quality.CONSISTENCY, won, won.add(total(facts, Kind.LOST)));
        put(known, Quality.TIMELINESS, total(facts, Kind.TIMELY), rows);
        List<Term> terms = new ArrayList<>();
        known.forEach((quality, part) -> terms.add(new Term(quality.word(), definition.weightOf(quality), part)));
        return Sum.mean("R = Σ W·M / Σ W: completeness, validity, uniqueness, consistency, timeliness", terms);
    }

    private static void put(Map<Quality, BigDecimal> known, Quality quality, BigDecimal part, BigDecimal whole) {
        if (whole.signum() > 0) {
            known.put(quality, part.divide(whole, DIGITS, RoundingMode.HALF_EVEN));
        }
    }

    private BigDecimal fields(List<Fact> facts) {
        BigDecimal fields = BigDecimal.ZERO;
        for (Fact fact : facts) {
            if (fact.kind() == Kind.GOLDEN) {
                fields = fields.add(fact.amount()
                        .multiply(BigDecimal.valueOf(surroundings.fieldCount().apply(fact.subject()))));
            }
        }
        return fields;
    }

    private static BigDecimal total(List<Fact> facts, Kind kind) {
        return facts.stream()
                .filter(fact -> fact.kind() == kind)
                .map(Fact::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A state is not added up over days: the last of each subject counts. */
    private static BigDecimal latest(List<Fact> facts, Kind kind) {
        Map<String, Fact> last = new TreeMap<>();
        facts.stream()
                .filter(fact -> fact.kind() == kind)
                .forEach(fact ->
                        last.merge(fact.subject(), fact, (a, b) -> a.day().isAfter(b.day()) ? a : b));
        return last.values().stream().map(Fact::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, BigDecimal> amounts(List<Fact> facts, Kind kind, Function<Fact, String> by) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        facts.stream()
                .filter(fact -> fact.kind() == kind)
                .forEach(fact -> amounts.merge(by.apply(fact), fact.amount(), BigDecimal::add));
        return amounts;
    }
}
