package dev.serai.cli.docs;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Form;
import dev.serai.definition.Key;
import dev.serai.definition.Keys;
import dev.serai.definition.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A channel template as it describes itself.
 *
 * @param about the comment at the head of its file
 */
record TemplateFile(String id, String description, String about, List<Parameter> parameters) {

    /**
     * What a template is told.
     *
     * @param usual the value where nothing is said, or an empty text when it must be given
     */
    record Parameter(String name, String description, String usual, boolean required) {}

    /** Every template below a folder, by its id. */
    static List<TemplateFile> below(Path routes) {
        try (Stream<Path> files = Files.walk(routes)) {
            List<TemplateFile> found = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".camel.yaml"))
                    .sorted()
                    .toList()) {
                found.addAll(read(file));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + routes, e);
        }
    }

    private static List<TemplateFile> read(Path file) throws IOException {
        String text = Files.readString(file);
        Problems problems = new Problems();
        List<TemplateFile> found = new ArrayList<>();
        DefinitionReader.read(file.toString(), text, problems)
                .map(root -> root.asItems("a route file", problems))
                .orElse(List.of())
                .forEach(item ->
                        mapping(item, "routeTemplate").ifPresent(template -> found.add(of(template, head(text)))));
        return found;
    }

    private static java.util.Optional<DefinitionNode.Mapping> mapping(DefinitionNode node, String key) {
        return node instanceof DefinitionNode.Mapping mapping
                ? mapping.get(key)
                        .filter(DefinitionNode.Mapping.class::isInstance)
                        .map(DefinitionNode.Mapping.class::cast)
                : java.util.Optional.empty();
    }

    private static String head(String text) {
        return text.lines()
                .takeWhile(line -> line.startsWith("#"))
                .filter(line -> !line.startsWith("# yaml-language-server"))
                .map(line -> line.substring(1).strip())
                .collect(Collectors.joining(" "));
    }

    private static TemplateFile of(DefinitionNode.Mapping template, String about) {
        List<Parameter> parameters = new ArrayList<>();
        template.items("parameters", new Problems()).forEach(item -> {
            if (item instanceof DefinitionNode.Mapping one) {
                boolean required =
                        !one.has("defaultValue") && !text(one, "required").equals("false");
                parameters.add(new Parameter(
                        text(one, "name"), text(one, "description"), text(one, "defaultValue"), required));
            }
        });
        return new TemplateFile(text(template, "id"), text(template, "description"), about, parameters);
    }

    private static String text(DefinitionNode.Mapping node, String key) {
        return node.get(key).orElse(null) instanceof DefinitionNode.Scalar scalar ? scalar.text() : "";
    }

    /** One item of a partner's route file. */
    static Keys use(List<TemplateFile> templates) {
        Map<String, String> ids = new LinkedHashMap<>();
        Map<String, List<Key>> byTemplate = new LinkedHashMap<>();
        for (TemplateFile template : templates) {
            ids.put(template.id(), template.description());
            byTemplate.put(template.id(), List.of(template.parametersKey()));
        }
        Key parameters = Key.optional("parameters", Form.listOf(Form.anything()), "What the template is told.");
        Keys use = Keys.of(
                        "use of a template",
                        Key.required("routeTemplateRef", Form.word(ids), "The channel template."),
                        Key.required("routeId", Form.text("a name"), "The route's name in Hawtio, logs and metrics.")
                                .example("acme-customers-in"),
                        parameters)
                .dependingOn("routeTemplateRef", byTemplate);
        return Keys.of("partner route", Key.required("templatedRoute", Form.block(use), "One channel of the partner."));
    }

    private Key parametersKey() {
        Map<String, String> names = new LinkedHashMap<>();
        parameters.forEach(parameter -> names.put(parameter.name(), parameter.description()));
        Keys parameter = Keys.of(
                "parameter of " + id,
                Key.required("name", Form.word(names), "The parameter."),
                Key.required(
                        "value",
                        Form.text("a value"),
                        "Its value; {{name}} stands for a setting from the environment."));
        String told = parameters.stream()
                .map(one -> one.name() + (one.required() ? " (needed)" : "") + ": " + one.description())
                .collect(Collectors.joining("\n\n"));
        return Key.required("parameters", Form.listOf(Form.block(parameter)), told);
    }
}
