package dev.serai.merge;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the settings of a merge definition that are about partners and about the fields of a group. */
final class MergeSettings {

    private static final Set<String> YES_OR_NO = Set.of("true", "false");
    private final Set<String> partners;
    private final Problems problems;

    MergeSettings(Collection<String> partners, Problems problems) {
        this.partners = new TreeSet<>(partners);
        this.problems = problems;
    }

    /** The weights under {@code weights:}, on top of those that hold where it says nothing. */
    Map<String, BigDecimal> weights(DefinitionNode.Mapping node, Map<String, BigDecimal> otherwise) {
        Map<String, BigDecimal> weights = new HashMap<>(otherwise);
        node.mapping("weights", problems).ifPresent(mapping -> {
            for (String partner : mapping.keys()) {
                DefinitionNode value = mapping.get(partner).orElse(mapping);
                checkPartner(partner, new DefinitionNode.Scalar(mapping.keyAt(partner), partner, false));
                value.asText("a weight", problems).ifPresent(text -> {
                    if (MergeKeys.WEIGHT.matcher(text).matches()) {
                        weights.put(partner, new BigDecimal(text));
                    } else {
                        problems.error(value.at(), "a weight is a number that is zero or more, such as 2 or 0.5");
                    }
                });
            }
        });
        return weights;
    }

    List<String> order(DefinitionNode.Mapping node) {
        List<String> order = new ArrayList<>();
        for (DefinitionNode item : node.items("order", problems)) {
            item.asText("a partner", problems).ifPresent(partner -> {
                checkPartner(partner, item);
                order.add(partner);
            });
        }
        return order;
    }

    private void checkPartner(String partner, DefinitionNode at) {
        if (!partners.contains(partner)) {
            problems.error(
                    at.at(),
                    "unknown partner '" + partner + "'" + Suggestion.didYouMean(partner, partners) + "; known here: "
                            + String.join(", ", partners));
        }
    }

    /** Whether the fields of a group come from one record; so it is where the file does not say otherwise. */
    boolean together(DefinitionNode.Mapping node, boolean group) {
        String text = node.text("together", problems).orElse(null);
        if (text == null) {
            return group && !node.has("combine");
        }
        DefinitionNode at = node.get("together").orElse(node);
        if (!YES_OR_NO.contains(text)) {
            problems.error(at.at(), "'together' is true or false");
        } else if (!group) {
            problems.error(at.at(), "'together' is for a group of fields, such as an address");
        }
        return group && text.equals("true");
    }

    /** The switch under a key; off when it is missing. */
    boolean on(DefinitionNode.Mapping node, String key) {
        String text = node.text(key, problems).orElse("false");
        if (!YES_OR_NO.contains(text)) {
            problems.error(node.get(key).orElse(node).at(), "'" + key + "' is true or false");
        }
        return text.equals("true");
    }
}
