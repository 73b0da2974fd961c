package dev.serai.measure;

import dev.serai.measure.Fact.Kind;
import dev.serai.measure.MeasureDefinition.Price;
import dev.serai.measure.MeasureDefinition.Quality;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Computes measures out of counts. A function of the counts and the definition alone. */
public final class Measures {

    private static final int DIGITS = 4;
    private static final Set<Kind> PIECES = EnumSet.of(Kind.IN_PIECES, Kind.OUT_PIECES, Kind.NOTICES);
    private static final Set<Kind> RECORDS =
            EnumSet.of(Kind.ACCEPTED, Kind.REJECTED, Kind.OUT_ITEMS, Kind.NOTICE_ITEMS);

    private final MeasureDefinition definition;
    private final Surroundings surroundings;

    /**
     * What measures need to know beside the counts.
     *
     * @param weights how much a partner's word counts for a field
     * @param channels the way of a feed, a subscription or a notice
     * @param fieldCount how many fields and groups an entity has
     * @param entities the entity of a subscription
     */
    public record Surroundings(
            Weights weights,
            Function<String, Channel> channels,
            Function<String, Integer> fieldCount,
            Function<String, String> entities) {}

    /** How much a partner's word counts for a field or group of an entity. */
    @FunctionalInterface
    public interface Weights {
        BigDecimal of(String partner, String entity, String field);
    }

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

    /** S and C of one subscription. */
    public record OfSubscription(String subscription, Sum sharing, Sum cost) {}

    /** One for each subscription by which something was delivered, by name. */
    public List<OfSubscription> bySubscription(List<Fact> facts) {
        Map<String, List<Fact>> bySubscription = new TreeMap<>();
        facts.stream()
                .filter(fact -> fact.kind() == Kind.OUT_PIECES
                        || fact.kind() == Kind.OUT_ITEMS
                        || fact.kind() == Kind.OUT_VALUES)
                .forEach(fact -> bySubscription
                        .computeIfAbsent(fact.subject(), any -> new ArrayList<>())
                        .add(fact));
        List<OfSubscription> measures = new ArrayList<>();
        bySubscription.forEach((name, own) -> measures.add(new OfSubscription(name, sharing(own), cost(own))));
        return measures;
    }

    /** I and S of one field of an entity: who contributes to it, and by which subscriptions it goes out. */
    public record OfField(String entity, String field, Sum integration, Sum sharing) {}

    /** One for each field of which something is golden or was delivered, by entity and name. */
    public List<OfField> byField(List<Fact> facts) {
        Map<String, List<Fact>> byPath = new TreeMap<>();
        for (Fact fact : facts) {
            if (fact.kind() == Kind.WON || fact.kind() == Kind.OUT_VALUES) {
                byPath.computeIfAbsent(path(fact), any -> new ArrayList<>()).add(fact);
            }
        }
        List<OfField> measures = new ArrayList<>();
        byPath.forEach((path, own) -> {
            int dot = path.indexOf('.');
            String entity = path.substring(0, dot);
            String field = path.substring(dot + 1);
            List<Term> said = new ArrayList<>();
            amounts(own, Kind.WON, Fact::partner)
                    .forEach((partner, values) ->
                            said.add(new Term(partner, surroundings.weights().of(partner, entity, field), values)));
            List<Term> sent = new ArrayList<>();
            amounts(own, Kind.OUT_VALUES, Fact::subject)
                    .forEach((subscription, values) ->
                            sent.add(new Term(subscription, definition.worthOf(entity, field), values)));
            measures.add(new OfField(
                    entity,
                    field,
                    Sum.of("I = Σ W·D: golden values that say what each partner says, by its weight here", said),
                    Sum.of("S = Σ W·D: values that each subscription delivered, by the field's worth", sent)));
        });
        return measures;
    }

    private String path(Fact fact) {
        String entity = fact.kind() == Kind.WON
                ? fact.subject()
                : surroundings.entities().apply(fact.subject());
        return entity + "." + fact.field();
    }

    /** I = Σ Wᵢ·Dᵢ: of each field the golden values that say what the partner says, by the partner's weight for it. */
    public Sum integration(String partner, List<Fact> facts) {
        List<Term> terms = new ArrayList<>();
        amounts(facts, Kind.WON, this::path).forEach((path, values) -> {
            int dot = path.indexOf('.');
            String field = path.substring(dot + 1);
            terms.add(new Term(field, surroundings.weights().of(partner, path.substring(0, dot), field), values));
        });
        return Sum.of("I = Σ W·D: golden values that say what the partner says, by its weight for the field", terms);
    }

    /** C = Σ Wᵢ·Mᵢ: what went over each channel by the price list, notices among it, by the channel's weight. */
    public Sum cost(List<Fact> facts) {
        Map<String, BigDecimal> pieces = amounts(facts, PIECES, this::channel);
        Map<String, BigDecimal> records = amounts(facts, RECORDS, this::channel);
        List<Term> terms = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            String word = channel.word();
            if (pieces.containsKey(word) || records.containsKey(word)) {
                terms.add(cost(
                        channel,
                        pieces.getOrDefault(word, BigDecimal.ZERO),
                        records.getOrDefault(word, BigDecimal.ZERO)));
            }
        }
        return Sum.of("C = Σ W·M: pieces and records of each channel at their price, by its weight", terms);
    }

    private Term cost(Channel channel, BigDecimal pieces, BigDecimal records) {
        Price price = definition.price(channel);
        return new Term(
                channel.word(),
                price.weight(),
                pieces.multiply(price.each()).add(records.multiply(price.record())),
                pieces.toPlainString() + " × " + price.each().toPlainString() + " + " + records.toPlainString() + " × "
                        + price.record().toPlainString());
    }

    private String channel(Fact fact) {
        return surroundings.channels().apply(fact.subject()).word();
    }

    /** S = Σ Wᵢ·Dᵢ: the values of each field that the partner received, by the field's worth. */
    public Sum sharing(List<Fact> facts) {
        List<Term> terms = new ArrayList<>();
        amounts(facts, Kind.OUT_VALUES, this::path).forEach((path, values) -> {
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
        Map<Quality, Part> known = new EnumMap<>(Quality.class);
        BigDecimal accepted = total(facts, Kind.ACCEPTED);
        BigDecimal rows = accepted.add(total(facts, Kind.REJECTED));
        BigDecimal won = total(facts, Kind.WON);
        put(known, Quality.COMPLETENESS, total(facts, Kind.FILLED), fields(facts));
        put(known, Quality.VALIDITY, accepted, rows);
        put(known, Quality.UNIQUENESS, latest(facts, Kind.CUSTOMERS), latest(facts, Kind.RECORDS));
        put(known, Quality.CONSISTENCY, won, won.add(total(facts, Kind.LOST)));
        put(known, Quality.TIMELINESS, total(facts, Kind.TIMELY), rows);
        List<Term> terms = new ArrayList<>();
        known.forEach((quality, part) ->
                terms.add(new Term(quality.word(), definition.weightOf(quality), part.share(), part.of())));
        return Sum.mean("R = Σ W·M / Σ W: completeness, validity, uniqueness, consistency, timeliness", terms);
    }

    /** A share, and of how many. */
    private record Part(BigDecimal share, String of) {}

    private static void put(Map<Quality, Part> known, Quality quality, BigDecimal part, BigDecimal whole) {
        if (whole.signum() > 0) {
            known.put(
                    quality,
                    new Part(
                            part.divide(whole, DIGITS, RoundingMode.HALF_EVEN),
                            part.toPlainString() + " of " + whole.toPlainString()));
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
        return amounts(facts, EnumSet.of(kind), by);
    }

    private static Map<String, BigDecimal> amounts(List<Fact> facts, Set<Kind> kinds, Function<Fact, String> by) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        facts.stream()
                .filter(fact -> kinds.contains(fact.kind()))
                .forEach(fact -> amounts.merge(by.apply(fact), fact.amount(), BigDecimal::add));
        return amounts;
    }
}
