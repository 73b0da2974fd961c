package dev.serai.measure;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import dev.serai.measure.MeasureDefinition.Price;
import dev.serai.measure.MeasureDefinition.Quality;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the price list and the weights; collects every problem on the way. */
final class MeasureReader {

    private final Map<String, Set<String>> fields;
    private final Problems problems;

    MeasureReader(Map<String, Set<String>> fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
    }

    MeasureDefinition read(DefinitionNode.Mapping root) {
        root.allowOnly(MeasureKeys.FILE, problems);
        String currency = root.requiredText("currency", problems).orElse("");
        if (!currency.isEmpty() && !MeasureKeys.CURRENCY.matcher(currency).matches()) {
            problems.error(root.get("currency").orElse(root).at(), "a currency has three letters, such as EUR");
        }
        Map<Channel, Price> prices = new EnumMap<>(Channel.class);
        root.mapping("channels", problems).ifPresent(channels -> {
            channels.allowOnly(MeasureKeys.CHANNELS, problems);
            channels.keys().forEach(word -> Channel.of(word).ifPresent(channel -> channels.mapping(word, problems)
                    .ifPresent(price -> prices.put(channel, price(price)))));
        });
        Map<Quality, BigDecimal> resource = new EnumMap<>(Quality.class);
        root.mapping("resource", problems).ifPresent(given -> {
            given.allowOnly(MeasureKeys.RESOURCE, problems);
            for (Quality quality : Quality.values()) {
                number(given, quality.name().toLowerCase(Locale.ROOT))
                        .ifPresent(weight -> resource.put(quality, weight));
            }
        });
        return new MeasureDefinition(currency, prices, worth(root), resource);
    }

    private Price price(DefinitionNode.Mapping node) {
        node.allowOnly(MeasureKeys.PRICE, problems);
        return new Price(
                number(node, "each").orElse(BigDecimal.ZERO),
                number(node, "record").orElse(BigDecimal.ZERO),
                number(node, "weight").orElse(BigDecimal.ONE));
    }

    private Map<String, BigDecimal> worth(DefinitionNode.Mapping root) {
        Map<String, BigDecimal> worth = new HashMap<>();
        root.mapping("worth", problems).ifPresent(entities -> {
            for (String entity : entities.keys()) {
                known(entities, entity, fields.keySet(), "entity");
                entities.mapping(entity, problems).ifPresent(given -> {
                    for (String field : given.keys()) {
                        known(given, field, fields.getOrDefault(entity, Set.of(field)), "field");
                        number(given, field).ifPresent(value -> worth.put(entity + "." + field, value));
                    }
                });
            }
        });
        return worth;
    }

    private void known(DefinitionNode.Mapping node, String name, Collection<String> all, String what) {
        if (!all.contains(name)) {
            problems.error(
                    node.keyAt(name),
                    "unknown " + what + " '" + name + "'" + Suggestion.didYouMean(name, all) + "; known here: "
                            + String.join(", ", new TreeSet<>(all)));
        }
    }

    private Optional<BigDecimal> number(DefinitionNode.Mapping node, String key) {
        return node.text(key, problems).flatMap(text -> {
            if (MeasureKeys.NUMBER.matcher(text).matches()) {
                return Optional.of(new BigDecimal(text));
            }
            problems.error(
                    node.get(key).orElse(node).at(), "'" + key + "' is a number that is zero or more, such as 0.05");
            return Optional.empty();
        });
    }
}
