package dev.serai.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The prefixes of XML name spaces that a mapping declares. A name with one becomes {@code {name space}name}; a name without one
 * means that name in any name space.
 */
record XmlNames(Map<String, String> byPrefix) {

    private static final Pattern SPACE = Pattern.compile("\\{[^}]*}");

    XmlNames {
        byPrefix = Map.copyOf(byPrefix);
    }

    boolean isEmpty() {
        return byPrefix.isEmpty();
    }

    /** What is wrong with a name, or empty. */
    Optional<String> wrong(SourcePath path) {
        return path.steps().stream()
                .flatMap(step -> prefix(step.name()).stream())
                .filter(prefix -> !byPrefix.containsKey(prefix))
                .findFirst()
                .map(prefix -> "the prefix '" + prefix + "' is not among the 'namespaces' of the source");
    }

    SourcePath resolved(SourcePath path) {
        return new SourcePath(path.steps().stream()
                .map(step -> step.isIndex() ? step : new SourcePath.Step(resolved(step.name()), 0))
                .toList());
    }

    /** A resolved name without its name space. */
    static String local(String name) {
        return SPACE.matcher(name).replaceFirst("");
    }

    private String resolved(String name) {
        return prefix(name)
                .map(prefix -> (name.startsWith("@") ? "@" : "") + "{" + byPrefix.get(prefix) + "}"
                        + name.substring(name.indexOf(':') + 1))
                .orElse(name);
    }

    private static Optional<String> prefix(String name) {
        return Stream.of(name)
                .filter(text -> text.indexOf(':') > 0)
                .map(text -> text.substring(text.startsWith("@") ? 1 : 0, text.indexOf(':')))
                .findFirst();
    }
}
