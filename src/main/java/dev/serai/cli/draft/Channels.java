package dev.serai.cli.draft;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The route templates by which a partner's records can come in; read from the files themselves, so a new one is known at once. */
final class Channels {

    private static final String OPEN = "\0";
    private static final Map<String, String> SHARED = Map.of(
            "privateKey", "{{serai.sftp.private-key}}",
            "knownHosts", "{{serai.sftp.known-hosts}}");

    private final Map<String, Map<String, String>> parametersByName = new TreeMap<>();

    /** @param routes the folder of the route files */
    Channels(Path routes) {
        try (Stream<Path> files = Files.walk(routes)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                read(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the folder " + routes + " cannot be read", e);
        }
    }

    private void read(Path file) throws IOException {
        Problems ignored = new Problems(); // serai lint tells them
        DefinitionReader.read(file.toString(), Files.readString(file), ignored)
                .map(root -> root.asItems("", ignored))
                .orElse(List.of())
                .forEach(item -> item.asMapping("", ignored)
                        .flatMap(entry -> entry.mapping("routeTemplate", ignored))
                        .ifPresent(template -> add(template, ignored)));
    }

    private void add(DefinitionNode.Mapping template, Problems ignored) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (DefinitionNode item : template.items("parameters", ignored)) {
            item.asMapping("", ignored).ifPresent(parameter -> parameter
                    .text("name", ignored)
                    .ifPresent(name -> parameters.put(
                            name, parameter.text("defaultValue", ignored).orElse(OPEN))));
        }
        if (parameters.containsKey("mapping")) {
            template.text("id", ignored).ifPresent(id -> parametersByName.put(id, parameters));
        }
    }

    List<String> names() {
        return List.copyOf(parametersByName.keySet());
    }

    /** The lines of a route by a channel, or empty when there is no such channel; each setting to be made is a placeholder. */
    Optional<String> route(String channel, String partner, String feed, String entity) {
        Map<String, String> parameters = parametersByName.get(channel);
        if (parameters == null) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder("- templatedRoute:\n    routeTemplateRef: ")
                .append(channel)
                .append("\n    routeId: ")
                .append(partner)
                .append('-')
                .append(feed)
                .append("-in\n    parameters:\n");
        parameters.forEach((name, usual) -> {
            String value = name.equals("mapping") ? partner + "/" + feed + ".in" : name.equals("entity") ? entity : "";
            if (value.isEmpty() && usual.equals(OPEN)) {
                value = SHARED.getOrDefault(name, "{{" + partner + "." + placeholder(channel, name) + "}}");
            }
            if (!value.isEmpty() && !value.equals(usual)) {
                out.append("      - { name: ").append(name).append(", value: ");
                out.append(value.startsWith("{") ? "\"" + value + "\"" : value).append(" }\n");
            }
        });
        return Optional.of(out.toString());
    }

    private static String placeholder(String channel, String parameter) {
        return parameter.equals("address") && channel.endsWith("sftp") ? "sftp" : dashed(parameter);
    }

    private static String dashed(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    /** The settings that a route wants, such as {@code acme.sftp}. */
    static List<String> settings(String route, String partner) {
        return java.util.regex.Pattern.compile("\\{\\{(" + partner + "\\.[a-z.-]+)}}")
                .matcher(route)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
