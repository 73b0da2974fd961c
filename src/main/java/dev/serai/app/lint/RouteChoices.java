package dev.serai.app.lint;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds branches of a route's {@code choice} that no message can reach. */
final class RouteChoices {

    private static final List<String> LANGUAGES =
            List.of("simple", "constant", "jsonpath", "jq", "xpath", "header", "exchangeProperty", "datasonnet");

    private final Problems problems;

    private RouteChoices(Problems problems) {
        this.problems = problems;
    }

    static void check(RouteFile file, Problems problems) {
        RouteChoices choices = new RouteChoices(problems);
        file.items().forEach(choices::walk);
    }

    private void walk(DefinitionNode node) {
        if (node instanceof DefinitionNode.Mapping mapping) {
            if (mapping.get("choice").orElse(null) instanceof DefinitionNode.Mapping choice) {
                choice(choice);
            }
            mapping.keys().forEach(key -> mapping.get(key).ifPresent(this::walk));
        } else if (node instanceof DefinitionNode.Sequence list) {
            list.items().forEach(this::walk);
        }
    }

    private void choice(DefinitionNode.Mapping choice) {
        Map<String, DefinitionNode.Scalar> seen = new HashMap<>();
        DefinitionNode.Scalar always = null;
        for (DefinitionNode when : choice.items("when", new Problems())) {
            if (always != null) {
                problems.warning(when.at(), afterAlways(always));
                continue;
            }
            Condition condition = condition(when).orElse(null);
            if (condition == null) {
                continue;
            }
            DefinitionNode.Scalar first = seen.putIfAbsent(condition.key(), condition.scalar());
            if (first != null) {
                problems.warning(
                        condition.scalar().at(),
                        "this branch is never taken: the one in line "
                                + first.at().line() + " asks the same first");
            }
            String text = condition.scalar().text().strip();
            if (text.equals("false") || text.equals("${false}")) {
                problems.warning(condition.scalar().at(), "this branch is never taken: its condition never holds");
            }
            always = text.equals("true") || text.equals("${true}") ? condition.scalar() : null;
        }
        DefinitionNode.Scalar before = always;
        if (before != null && choice.has("otherwise")) {
            problems.warning(choice.keyAt("otherwise"), afterAlways(before));
        }
    }

    private static String afterAlways(DefinitionNode.Scalar always) {
        return "this branch is never taken: the one in line " + always.at().line() + " always holds";
    }

    private record Condition(String key, DefinitionNode.Scalar scalar) {}

    /** Such as {@code simple: "${header.x}"}, {@code simple: { expression: … }} or either below {@code expression}. */
    private static Optional<Condition> condition(DefinitionNode when) {
        if (!(when instanceof DefinitionNode.Mapping branch)) {
            return Optional.empty();
        }
        if (branch.get("expression").orElse(null) instanceof DefinitionNode.Mapping inner) {
            return condition(inner);
        }
        return LANGUAGES.stream().filter(branch::has).findFirst().flatMap(language -> branch.get(language)
                .map(node -> node instanceof DefinitionNode.Mapping settings
                        ? settings.get("expression").orElse(node)
                        : node)
                .filter(DefinitionNode.Scalar.class::isInstance)
                .map(DefinitionNode.Scalar.class::cast)
                .map(scalar -> new Condition(language + ':' + scalar.text().strip(), scalar)));
    }
}
