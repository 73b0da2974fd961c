package dev.serai.app.lint;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds secrets that stand in a route file: they belong in the environment. Never repeats what it found. */
final class Secrets {

    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?i).*(password|passwd|passphrase|secret|api[-_]?key|access[-_]?key|(auth|access|bearer)[-_]?token|credentials?)");
    private static final Pattern IN_TEXT = Pattern.compile("([\\w.-]+)=([^&\\s'\"]+)");
    private static final Pattern USER_AND_PASSWORD = Pattern.compile("://?[^/@\\s:?]+:([^/@\\s?]+)@");

    private Secrets() {}

    static void check(RouteFile file, Problems problems) {
        file.items().forEach(item -> check(item, "", problems));
    }

    private static void check(DefinitionNode node, String key, Problems problems) {
        if (node instanceof DefinitionNode.Sequence sequence) {
            sequence.items().forEach(item -> check(item, "", problems));
        } else if (node instanceof DefinitionNode.Mapping mapping) {
            String name = textOf(mapping, "name");
            for (String inner : mapping.keys()) {
                String meant = inner.equals("value") || inner.equals("defaultValue") ? name : inner;
                mapping.get(inner).ifPresent(value -> check(value, meant, problems));
            }
        } else if (node instanceof DefinitionNode.Scalar scalar) {
            checkText(scalar, key, problems);
        }
    }

    private static void checkText(DefinitionNode.Scalar scalar, String key, Problems problems) {
        if (SECRET_NAME.matcher(key).matches() && isOpenSecret(scalar.text())) {
            report(scalar.at(), key, problems);
            return;
        }
        Matcher options = IN_TEXT.matcher(scalar.text());
        while (options.find()) {
            if (SECRET_NAME.matcher(options.group(1)).matches() && isOpenSecret(options.group(2))) {
                report(scalar.at(), options.group(1), problems);
            }
        }
        Matcher login = USER_AND_PASSWORD.matcher(scalar.text());
        if (login.find() && isOpenSecret(login.group(1))) {
            report(scalar.at(), "password", problems);
        }
    }

    private static boolean isOpenSecret(String value) {
        return !value.isEmpty() && !EndpointUse.isOpen(value) && !value.startsWith("#");
    }

    private static void report(SourceLocation at, String name, Problems problems) {
        problems.error(
                at, "the secret '" + name + "' stands in the file; write {{name}} and set it in the environment");
    }

    private static String textOf(DefinitionNode.Mapping mapping, String key) {
        return mapping.get(key).orElse(null) instanceof DefinitionNode.Scalar scalar ? scalar.text() : "";
    }
}
