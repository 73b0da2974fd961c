package dev.serai.cli.cases;

import dev.serai.definition.DefinitionNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The input of cases as plain values. */
final class CaseValues {

    private CaseValues() {}

    /** A text, a map or a list; an empty value is null, and nothing is a number: the input is what a partner writes. */
    static @Nullable Object plain(DefinitionNode node) {
        if (node instanceof DefinitionNode.Sequence list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.items().forEach(item -> items.add(plain(item)));
            return items;
        }
        if (node instanceof DefinitionNode.Mapping mapping) {
            return map(mapping);
        }
        DefinitionNode.Scalar scalar = (DefinitionNode.Scalar) node;
        return scalar.text().isEmpty() && !scalar.quoted() ? null : scalar.text();
    }

    static Map<String, @Nullable Object> map(DefinitionNode.Mapping mapping) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        mapping.keys()
                .forEach(key ->
                        values.put(key, mapping.get(key).map(CaseValues::plain).orElse(null)));
        return values;
    }

    /** The rows of an input that is one row or a list of rows. */
    static List<Map<String, @Nullable Object>> rows(DefinitionNode node) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<DefinitionNode> items = node instanceof DefinitionNode.Sequence list ? list.items() : List.of(node);
        items.forEach(item -> {
            if (item instanceof DefinitionNode.Mapping row) {
                rows.add(map(row));
            }
        });
        return rows;
    }
}
