package dev.serai.cli.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.cli.Serai;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;

/** The reference pages of the command line and of the settings. */
final class CommandPages {

    private static final String METADATA = "/META-INF/spring-configuration-metadata.json";
    private static final String OURS = "serai.";

    private CommandPages() {}

    static String commands() {
        Page page = new Page("Commands")
                .paragraph("Exit codes: 0 all is well, 1 the run failed, 2 problems were found, 3 the machine lacks"
                        + " something.");
        new TreeMap<>(Serai.commandLine().getSubcommands()).forEach((name, command) -> describe(page, name, command));
        return page.toString();
    }

    private static void describe(Page page, String name, CommandLine command) {
        CommandLine.Model.CommandSpec spec = command.getCommandSpec();
        if (spec.usageMessage().hidden()) {
            return;
        }
        page.section("serai " + name)
                .paragraph(String.join(" ", spec.usageMessage().description()));
        List<List<String>> rows = new ArrayList<>();
        spec.positionalParameters()
                .forEach(one -> rows.add(List.of(Page.typed(one.paramLabel()), String.join(" ", one.description()))));
        spec.options().stream()
                .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
                .forEach(option -> rows.add(
                        List.of(Page.typed(String.join(", ", option.names()) + value(option)), description(option))));
        page.table(List.of("option", "what it does"), rows);
        new TreeMap<>(command.getSubcommands()).forEach((inner, one) -> describe(page, name + " " + inner, one));
    }

    private static String value(CommandLine.Model.OptionSpec option) {
        return option.arity().max() == 0 ? "" : " " + option.paramLabel();
    }

    /** As declared, since what holds on the machine that writes the page holds nowhere else. */
    private static String description(CommandLine.Model.OptionSpec option) {
        String usual = String.valueOf(option.defaultValue());
        String shown = usual.startsWith("${") && usual.contains(":-")
                ? usual.substring(usual.indexOf(":-") + 2, usual.length() - 1) + ", or "
                        + usual.substring(2, usual.indexOf(":-"))
                : usual;
        return String.join(" ", option.description())
                .replace("${DEFAULT-VALUE}", shown)
                .replace("%n", " ");
    }

    static String settings() {
        Map<String, JsonNode> settings = new TreeMap<>();
        try (InputStream stream = CommandPages.class.getResourceAsStream(METADATA)) {
            if (stream == null) {
                throw new IllegalStateException("this build knows no settings; build it with Maven");
            }
            new ObjectMapper().readTree(stream).path("properties").forEach(property -> {
                if (property.path("name").asText().startsWith(OURS)) {
                    settings.put(property.path("name").asText(), property);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the description of the settings", e);
        }
        List<List<String>> rows = new ArrayList<>();
        settings.forEach((name, property) -> rows.add(List.of(
                Page.typed(name),
                Page.typed(name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_')),
                property.path("description").asText().replaceAll("\\{@code ([^}]*)}", "`$1`"),
                Page.typed(property.path("defaultValue").asText()))));
        return new Page("Settings")
                .paragraph(
                        "Each is a property, in a file `application.yaml` where the hub is started, or an environment"
                                + " variable. Secrets belong into the environment.")
                .table(List.of("property", "variable", "what it says", "where nothing is said"), rows)
                .toString();
    }
}
