package dev.serai.app.lint;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds placeholders such as {@code {{acme.sftp}}} that nothing sets. Only the machine that runs the routes can tell, so this
 * is asked at a start and at a reload, and not when files are only checked.
 */
public final class Placeholders {

    /** One that has a default, is optional, or is resolved by a function such as {@code env:} is none of this. */
    private static final Pattern PLAIN = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_.-]+)\\s*}}");

    private static final Pattern KEY = Pattern.compile("keyed_hash\\(\\s*['\"]\\$\\{([A-Z][A-Z0-9_]*)}");

    private final Predicate<String> isSet;

    public Placeholders(Predicate<String> isSet) {
        this.isSet = isSet;
    }

    /**
     * Checks every route file below a folder.
     *
     * @param shownAs the folder's name in problems, such as {@code routes}
     */
    public void check(Path folder, String shownAs, Problems problems) {
        // What is wrong with a file itself is the linter's to say.
        for (RouteFile file : RouteFile.below(folder, shownAs, new Problems())) {
            file.items().forEach(item -> checkItem(item, problems));
        }
    }

    /** Checks the keys that mappings hash with, such as {@code ${SALT}}. */
    public void checkKeys(Path folder, String shownAs, Problems problems) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".in.yaml"))
                    .sorted()
                    .toList()) {
                String name = shownAs + "/" + folder.relativize(file).toString().replace('\\', '/');
                DefinitionReader.read(name, Files.readString(file), new Problems())
                        .ifPresent(node -> checkKeys(node, problems));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + folder, e);
        }
    }

    private void checkKeys(DefinitionNode node, Problems problems) {
        if (node instanceof DefinitionNode.Scalar scalar) {
            Matcher key = KEY.matcher(scalar.text());
            while (key.find()) {
                if (!isSet.test(key.group(1))) {
                    problems.error(
                            scalar.place(key.start(1)),
                            "nothing sets ${" + key.group(1) + "}: set the environment variable and start again");
                }
            }
        } else if (node instanceof DefinitionNode.Sequence sequence) {
            sequence.items().forEach(item -> checkKeys(item, problems));
        } else if (node instanceof DefinitionNode.Mapping mapping) {
            mapping.keys().forEach(key -> mapping.get(key).ifPresent(value -> checkKeys(value, problems)));
        }
    }

    private void checkItem(DefinitionNode.Mapping item, Problems problems) {
        Set<String> own = new HashSet<>();
        item.get("routeTemplate")
                .filter(DefinitionNode.Mapping.class::isInstance)
                .map(DefinitionNode.Mapping.class::cast)
                .ifPresent(template -> {
                    Templates.listed(template, "parameters").forEach(one -> own.add(Templates.text(one, "name")));
                    Templates.listed(template, "beans").forEach(one -> own.add(Templates.text(one, "name")));
                });
        check(item, own, problems);
    }

    private void check(DefinitionNode node, Set<String> own, Problems problems) {
        if (node instanceof DefinitionNode.Scalar scalar) {
            Matcher placeholder = PLAIN.matcher(scalar.text());
            while (placeholder.find()) {
                check(placeholder.group(1), own, scalar.at(), problems);
            }
        } else if (node instanceof DefinitionNode.Sequence sequence) {
            sequence.items().forEach(item -> check(item, own, problems));
        } else if (node instanceof DefinitionNode.Mapping mapping) {
            mapping.keys().forEach(key -> mapping.get(key).ifPresent(value -> check(value, own, problems)));
        }
    }

    private void check(String name, Set<String> own, SourceLocation at, Problems problems) {
        if (!own.contains(name) && !isSet.test(name)) {
            problems.error(
                    at,
                    "nothing sets {{" + name + "}}: say '" + name + ": …' in application.yaml, or set the environment"
                            + " variable " + variable(name) + " and start again");
        }
    }

    /** As Spring and Camel both read it. */
    static String variable(String name) {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
