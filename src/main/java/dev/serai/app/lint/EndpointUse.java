package dev.serai.app.lint;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One place where a route names an endpoint.
 *
 * @param at the place of the URI
 * @param consumer true when the route reads from it
 */
record EndpointUse(SourceLocation at, String uri, Optional<DefinitionNode.Mapping> parameters, boolean consumer) {

    private static final Set<String> ENDPOINT_KEYS = Set.of("to", "toD", "wireTap", "from", "poll");

    /** Every endpoint in a file, in the order of the file. */
    static List<EndpointUse> in(RouteFile file) {
        List<EndpointUse> found = new ArrayList<>();
        file.items().forEach(item -> collect(item, "", found));
        return found;
    }

    private static void collect(DefinitionNode node, String key, List<EndpointUse> found) {
        if (node instanceof DefinitionNode.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, "", found));
        } else if (node instanceof DefinitionNode.Mapping mapping) {
            if (mapping.get("uri").orElse(null) instanceof DefinitionNode.Scalar uri) {
                found.add(new EndpointUse(uri.at(), uri.text(), parameters(mapping), key.equals("from")));
            }
            for (String inner : mapping.keys()) {
                mapping.get(inner).ifPresent(value -> collect(value, inner, found));
            }
        } else if (node instanceof DefinitionNode.Scalar scalar && ENDPOINT_KEYS.contains(key)) {
            found.add(new EndpointUse(scalar.at(), scalar.text(), Optional.empty(), key.equals("from")));
        }
    }

    private static Optional<DefinitionNode.Mapping> parameters(DefinitionNode.Mapping mapping) {
        return mapping.get("parameters")
                .filter(DefinitionNode.Mapping.class::isInstance)
                .map(DefinitionNode.Mapping.class::cast);
    }

    /** The part before the first colon; empty when the URI is made at run time. */
    String scheme() {
        int colon = uri.indexOf(':');
        String scheme = colon < 0 ? uri : uri.substring(0, colon);
        return scheme.matches("[a-zA-Z][\\w.+-]*") ? scheme : "";
    }

    /** What stands between scheme and question mark, without leading slashes. */
    String path() {
        int colon = uri.indexOf(':');
        int question = uri.indexOf('?');
        String path = uri.substring(colon + 1, question < 0 ? uri.length() : question);
        return path.replaceFirst("^/+", "");
    }

    /** True when a part of the text is only known later. */
    static boolean isOpen(String text) {
        return text.contains("{{") || text.contains("${");
    }
}
