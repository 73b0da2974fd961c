package dev.serai.app.lint;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import dev.serai.definition.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.tooling.model.ComponentModel;

/** Checks the components and options that endpoints name, against the description that each component brings along. */
final class EndpointOptions {

    private final Components components;
    private final Map<String, Optional<ComponentModel>> models = new HashMap<>();

    EndpointOptions(Components components) {
        this.components = components;
    }

    void check(RouteFile file, Problems problems) {
        EndpointUse.in(file).forEach(use -> check(use, problems));
    }

    private void check(EndpointUse use, Problems problems) {
        String scheme = use.scheme();
        if (scheme.isEmpty()) {
            return;
        }
        if (!components.isHere(scheme)) {
            problems.error(use.at(), components.missing(scheme));
            return;
        }
        models.computeIfAbsent(scheme, components::describe).ifPresent(model -> check(use, model, problems));
    }

    private static void check(EndpointUse use, ComponentModel model, Problems problems) {
        checkDirection(use, model, problems);
        query(use.uri()).forEach((name, value) -> check(model, name, new Given(use.at(), use.at(), value), problems));
        use.parameters()
                .ifPresent(parameters ->
                        parameters.keys().forEach(name -> check(model, name, Given.in(parameters, name), problems)));
    }

    private static void checkDirection(EndpointUse use, ComponentModel model, Problems problems) {
        if (use.consumer() && model.isProducerOnly()) {
            problems.error(use.at(), "'" + model.getScheme() + "' can only be sent to, not read from");
        } else if (!use.consumer() && model.isConsumerOnly()) {
            problems.error(use.at(), "'" + model.getScheme() + "' can only be read from, not sent to");
        }
    }

    private static void check(ComponentModel model, String name, Given given, Problems problems) {
        Optional<ComponentModel.EndpointOptionModel> option = model.getEndpointOptions().stream()
                .filter(candidate -> candidate.getName().equals(name) || isPrefixed(candidate, name))
                .findFirst();
        if (option.isPresent()) {
            wrong(option.get(), given.value()).ifPresent(what -> problems.error(given.valueAt(), what));
        } else if (!model.isLenientProperties() && !EndpointUse.isOpen(name)) {
            List<String> known = model.getEndpointOptions().stream()
                    .map(ComponentModel.EndpointOptionModel::getName)
                    .toList();
            problems.error(
                    given.nameAt(),
                    "'" + model.getScheme() + "' has no option '" + name + "'" + Suggestion.didYouMean(name, known));
        }
    }

    private static boolean isPrefixed(ComponentModel.EndpointOptionModel option, String name) {
        return option.isMultiValue() && option.getPrefix() != null && name.startsWith(option.getPrefix());
    }

    private static Optional<String> wrong(ComponentModel.EndpointOptionModel option, String value) {
        if (value.isEmpty() || value.startsWith("#") || EndpointUse.isOpen(value)) {
            return Optional.empty();
        }
        List<String> enums = option.getEnums();
        if (enums != null && !enums.isEmpty()) {
            boolean known = enums.stream().anyMatch(one -> plain(one).equalsIgnoreCase(plain(value)));
            return known
                    ? Optional.empty()
                    : Optional.of("'" + option.getName() + "' is one of " + String.join(", ", enums)
                            + Suggestion.didYouMean(value, enums));
        }
        String wanted =
                switch (String.valueOf(option.getType())) {
                    case "boolean" -> value.matches("(?i)true|false") ? "" : "true or false";
                    case "integer" -> value.matches("-?\\d+") ? "" : "a whole number";
                    case "number" -> value.matches("-?\\d+(\\.\\d+)?") ? "" : "a number";
                    case "duration" -> isDuration(value) ? "" : "a duration such as 500, 30s or 1h30m";
                    default -> "";
                };
        return wanted.isEmpty() ? Optional.empty() : Optional.of("'" + option.getName() + "' must be " + wanted);
    }

    private static boolean isDuration(String value) {
        return value.matches("-?\\d+|(\\d+\\s*(ms|[dhms])\\w*\\s*)+|P[\\dTDHMS.]+");
    }

    /** Camel takes {@code SHARED_READ}, {@code shared-read} and {@code sharedRead} for the same. */
    private static String plain(String text) {
        return text.replace("-", "").replace("_", "");
    }

    private static Map<String, String> query(String uri) {
        Map<String, String> options = new HashMap<>();
        int question = uri.indexOf('?');
        if (question >= 0) {
            for (String pair : uri.substring(question + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    options.put(pair.substring(0, equals), pair.substring(equals + 1));
                }
            }
        }
        return options;
    }

    private record Given(SourceLocation nameAt, SourceLocation valueAt, String value) {
        static Given in(DefinitionNode.Mapping parameters, String name) {
            DefinitionNode value = parameters.get(name).orElse(parameters);
            return new Given(
                    parameters.keyAt(name),
                    value.at(),
                    value instanceof DefinitionNode.Scalar scalar ? scalar.text() : "");
        }
    }
}
