package dev.serai.app.lint;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import dev.serai.definition.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that partner files use templates that exist, with the parameters that these have. */
final class Templates {

    private final Map<String, Map<String, Boolean>> requiredByTemplate = new LinkedHashMap<>();

    /** Learns the templates of these files. */
    Templates(List<RouteFile> files, Problems problems) {
        files.forEach(file -> file.elements("routeTemplate")
                .forEach(template -> requiredByTemplate.put(text(template, "id"), parameters(template, problems))));
    }

    private static Map<String, Boolean> parameters(DefinitionNode.Mapping template, Problems problems) {
        Map<String, Boolean> required = new LinkedHashMap<>();
        for (DefinitionNode.Mapping parameter : listed(template, "parameters")) {
            String name = text(parameter, "name");
            boolean optional =
                    parameter.has("defaultValue") || text(parameter, "required").equals("false");
            required.put(name, !optional);
            if (!parameter.has("description")) {
                problems.warning(parameter.at(), "say in 'description' what the parameter '" + name + "' is");
            }
        }
        return required;
    }

    void check(RouteFile file, Problems problems) {
        file.elements("templatedRoute").forEach(use -> check(use, problems));
        if (file.isPartnerFile()) {
            for (String steps : List.of("route", "from", "routeTemplate")) {
                file.elements(steps)
                        .forEach(element -> problems.warning(
                                element.at(), "a partner file only names templates; put the steps into a template"));
            }
        }
    }

    private void check(DefinitionNode.Mapping use, Problems problems) {
        String name = text(use, "routeTemplateRef");
        Map<String, Boolean> known = requiredByTemplate.get(name);
        if (known == null) {
            problems.error(
                    valueAt(use, "routeTemplateRef"),
                    "there is no route template '" + name + "'"
                            + Suggestion.didYouMean(name, requiredByTemplate.keySet()));
            return;
        }
        checkParameters(use, name, known, problems);
    }

    private static void checkParameters(
            DefinitionNode.Mapping use, String template, Map<String, Boolean> known, Problems problems) {
        Set<String> given = new HashSet<>();
        for (DefinitionNode.Mapping parameter : listed(use, "parameters")) {
            String name = text(parameter, "name");
            if (!given.add(name)) {
                problems.error(valueAt(parameter, "name"), "the parameter '" + name + "' is given twice");
            } else if (!known.containsKey(name)) {
                problems.error(
                        valueAt(parameter, "name"),
                        "'" + template + "' has no parameter '" + name + "'"
                                + Suggestion.didYouMean(name, known.keySet()) + "; it has "
                                + String.join(", ", known.keySet()));
            }
        }
        known.forEach((name, required) -> {
            if (required && !given.contains(name)) {
                problems.error(
                        valueAt(use, "routeTemplateRef"), "'" + template + "' needs the parameter '" + name + "'");
            }
        });
    }

    static List<DefinitionNode.Mapping> listed(DefinitionNode.Mapping mapping, String key) {
        List<DefinitionNode.Mapping> found = new ArrayList<>();
        if (mapping.get(key).orElse(null) instanceof DefinitionNode.Sequence sequence) {
            sequence.items().forEach(item -> {
                if (item instanceof DefinitionNode.Mapping one) {
                    found.add(one);
                }
            });
        }
        return found;
    }

    static String text(DefinitionNode.Mapping mapping, String key) {
        return mapping.get(key).orElse(null) instanceof DefinitionNode.Scalar scalar ? scalar.text() : "";
    }

    static SourceLocation valueAt(DefinitionNode.Mapping mapping, String key) {
        return mapping.get(key).map(DefinitionNode::at).orElse(mapping.at());
    }
}
