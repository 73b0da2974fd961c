package dev.serai.measure;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problems;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The price list and the weights of the measures: {@code canonical/measures.yaml}. Immutable.
 *
 * @param prices of each channel; one that is not named costs nothing
 * @param worth of a value of a field, by {@code entity.field}; a field that is not named is worth 1
 * @param resource how much each kind of quality counts
 */
public record MeasureDefinition(
        String currency, Map<Channel, Price> prices, Map<String, BigDecimal> worth, Map<Quality, BigDecimal> resource) {

    /** What is meant where there is no file: nothing has a price, everything counts the same. */
    public static final MeasureDefinition USUAL = new MeasureDefinition("", Map.of(), Map.of(), Map.of());

    /** The kinds of quality that R is made of, each 0 to 1. */
    public enum Quality {
        COMPLETENESS,
        VALIDITY,
        UNIQUENESS,
        CONSISTENCY,
        TIMELINESS;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What a channel costs.
     *
     * @param each a file, call, message or mail
     * @param record a record in it
     * @param weight Wᵢ of the channel
     */
    public record Price(BigDecimal each, BigDecimal record, BigDecimal weight) {
        static final Price NOTHING = new Price(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE);
    }

    public MeasureDefinition {
        prices = Map.copyOf(prices);
        worth = Map.copyOf(worth);
        resource = Map.copyOf(resource);
    }

    /**
     * Reads the file; empty, with errors, when it is not sound.
     *
     * @param fields the fields and groups of each entity
     */
    public static Optional<MeasureDefinition> read(
            String file, String text, Map<String, Set<String>> fields, Problems problems) {
        Problems own = new Problems();
        Optional<MeasureDefinition> read = DefinitionReader.read(file, text, own)
                .flatMap((DefinitionNode node) -> node.asMapping("the file", own))
                .map(root -> new MeasureReader(fields, own).read(root));
        problems.addAll(own.all());
        return own.hasErrors() ? Optional.empty() : read;
    }

    Price price(Channel channel) {
        return prices.getOrDefault(channel, Price.NOTHING);
    }

    BigDecimal worthOf(String entity, String field) {
        return worth.getOrDefault(entity + "." + field, BigDecimal.ONE);
    }

    BigDecimal weightOf(Quality quality) {
        return resource.getOrDefault(quality, BigDecimal.ONE);
    }
}
