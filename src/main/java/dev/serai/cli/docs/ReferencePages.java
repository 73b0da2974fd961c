package dev.serai.cli.docs;

import dev.serai.comparator.Comparators;
import dev.serai.comparator.FieldComparator;
import dev.serai.definition.Key;
import dev.serai.function.MappingFunction;
import dev.serai.function.MappingFunctions;
import dev.serai.function.SemanticType;
import dev.serai.function.SemanticTypes;
import dev.serai.function.Topic;
import dev.serai.strategy.MergeStrategy;
import dev.serai.strategy.Strategies;
import dev.serai.strategy.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The reference pages of what describes itself in code: types, strategies, channel templates. */
final class ReferencePages {

    private ReferencePages() {}

    static String types() {
        Page page = new Page("Semantic types")
                .paragraph("The type of a canonical field brings its cleansing and its check along. In the examples an"
                        + " empty result means that the field is empty, and a result that begins with `!` is the"
                        + " code of an invalid value.");
        for (SemanticType type : SemanticTypes.load().all()) {
            page.section(type.name()).paragraph(type.summary());
            List<List<String>> parts = new ArrayList<>();
            type.parts().forEach((part, of) -> parts.add(List.of(Page.typed(part), Page.typed(of))));
            page.table(List.of("part", "type"), parts);
            List<List<String>> settings = new ArrayList<>();
            type.arguments().stream()
                    .map(Key::of)
                    .forEach(key -> settings.add(List.of(
                            Page.typed(key.name()),
                            key.required() ? "needed" : "",
                            key.summary(),
                            key.form().inWords())));
            page.table(List.of("setting", "", "what it says", "what may stand there"), settings);
            List<List<String>> examples = new ArrayList<>();
            type.examples()
                    .forEach(example -> examples.add(List.of(
                            Page.typed(example.given()),
                            settings(example.settings()),
                            Page.typed(example.expected()))));
            page.table(List.of("given", "with", "becomes"), examples);
        }
        return page.toString();
    }

    private static String settings(Map<String, List<String>> settings) {
        List<String> all = new ArrayList<>();
        new java.util.TreeMap<>(settings)
                .forEach((name, values) ->
                        all.add(name + ": " + (values.size() == 1 ? values.get(0) : values.toString())));
        return Page.typed(String.join(", ", all));
    }

    static String functions() {
        Page page = new Page("Functions")
                .paragraph("What expressions can call. A call may also be written after its first argument, with a dot"
                        + " between. In the examples an empty result means that there is no value, and a result"
                        + " that begins with `!` is the code of an invalid one.");
        Collection<MappingFunction> all = MappingFunctions.all().list();
        for (Topic topic : Topic.values()) {
            List<MappingFunction> ofTopic =
                    all.stream().filter(function -> function.topic() == topic).toList();
            if (!ofTopic.isEmpty()) {
                page.section(topic.title());
                ofTopic.forEach(function -> function(page, function));
            }
        }
        return page.toString();
    }

    private static void function(Page page, MappingFunction function) {
        List<String> names = function.arguments().stream()
                .map(argument -> argument.name() + (argument.repeats() ? " …" : "") + (argument.required() ? "" : "?"))
                .toList();
        page.subsection(function.name() + "(" + String.join(", ", names) + ")")
                .paragraph(function.summary() + " Gives " + function.result().words() + ".");
        List<List<String>> arguments = new ArrayList<>();
        function.arguments()
                .forEach(argument -> arguments.add(List.of(
                        Page.typed(argument.name()),
                        argument.shape().words() + (argument.fixed() ? ", fixed" : ""),
                        Key.of(argument).summary())));
        page.table(List.of("argument", "is", "what it says"), arguments);
        List<List<String>> examples = new ArrayList<>();
        function.examples()
                .forEach(example -> examples.add(List.of(Page.typed(example.call()), Page.typed(example.expected()))));
        page.table(List.of("example", "gives"), examples);
    }

    static String strategies() {
        Page page = new Page("Merge strategies")
                .paragraph("How one golden value comes about, in `mappings/canonical/<entity>.merge.yaml`. In the"
                        + " examples each voice is a partner, its weight and its value, the oldest first.");
        for (MergeStrategy strategy : Strategies.load().all()) {
            String key = strategy.combines() ? "combine" : "choose";
            page.section(strategy.name())
                    .paragraph(strategy.summary())
                    .paragraph("Written " + Page.typed(key + ": " + strategy.name()) + ". It understands: "
                            + String.join(
                                    ", ",
                                    strategy.kinds().stream()
                                            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                            .sorted()
                                            .toList())
                            + ".");
            page.table(
                    List.of("it also reads", "what it says"),
                    strategy.arguments().stream()
                            .map(argument -> List.of(Page.typed(argument.name()), argument.summary()))
                            .toList());
            List<List<String>> examples = new ArrayList<>();
            strategy.examples()
                    .forEach(example -> examples.add(List.of(
                            String.join("; ", example.given()),
                            terms(example.terms()),
                            Page.typed(String.valueOf(example.expected()).replace("null", "")))));
            page.table(List.of("voices", "with", "becomes"), examples);
        }
        return page.toString();
    }

    static String comparators() {
        Page page = new Page("Comparators")
                .paragraph(
                        "How alike two values are, in `compare` of `mappings/canonical/<entity>.match.yaml`. Each type"
                                + " has a usual one, so most fields need no word. In the examples an empty level means"
                                + " that the values say nothing about each other.");
        for (FieldComparator comparator : Comparators.load().all()) {
            page.section(comparator.name()).paragraph(comparator.summary());
            List<String> usual = new ArrayList<>(new TreeSet<>(comparator.types()));
            comparator.fieldNames().stream()
                    .sorted()
                    .map(name -> "text called " + name)
                    .forEach(usual::add);
            if (!usual.isEmpty()) {
                page.paragraph("Usual for: " + String.join(", ", usual) + ".");
            }
            if (!comparator.parts().isEmpty()) {
                page.paragraph("Parts for `block`: " + String.join(", ", comparator.parts()) + ".");
            }
            List<List<String>> examples = new ArrayList<>();
            comparator
                    .examples()
                    .forEach(example ->
                            examples.add(List.of(Page.typed(example.a()), Page.typed(example.b()), example.level())));
            page.table(List.of("one", "the other", "how alike"), examples);
        }
        return page.toString();
    }

    private static String terms(Terms terms) {
        List<String> said = new ArrayList<>();
        if (!terms.order().isEmpty()) {
            said.add("order: [" + String.join(", ", terms.order()) + "]");
        }
        if (terms.near() != null) {
            said.add("near: " + terms.near());
        }
        if (terms.normalised()) {
            said.add("normalised: true");
        }
        if (!terms.followed().isEmpty()) {
            String partners = terms.followed().stream()
                    .map(record -> record.partner())
                    .distinct()
                    .collect(Collectors.joining(", "));
            said.add("the field that it follows is of " + partners);
        }
        return Page.typed(String.join(", ", said));
    }

    static String templates(List<TemplateFile> templates) {
        Page page = new Page("Channel templates")
                .paragraph("A partner's route file, `routes/partners/<partner>.camel.yaml`, names templates and their"
                        + " parameters.");
        for (TemplateFile template : templates) {
            page.section(template.id()).paragraph(template.description() + ".").paragraph(template.about());
            List<List<String>> rows = new ArrayList<>();
            template.parameters()
                    .forEach(parameter -> rows.add(List.of(
                            Page.typed(parameter.name()),
                            parameter.required() ? "needed" : "",
                            parameter.description(),
                            Page.typed(parameter.usual()))));
            page.table(List.of("parameter", "", "what it says", "where nothing is said"), rows);
        }
        return page.toString();
    }

    /** All pages by their file name. */
    static Map<String, String> all(List<SchemaFiles.Kind> kinds, List<TemplateFile> templates) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("types.md", types());
        pages.put("functions.md", functions());
        pages.put("comparators.md", comparators());
        pages.put("strategies.md", strategies());
        pages.put("templates.md", templates(templates));
        pages.put("commands.md", CommandPages.commands());
        pages.put("settings.md", CommandPages.settings());
        kinds.forEach(kind -> pages.put("file-" + kind.name() + ".md", KeyPages.of(kind)));
        pages.put("README.md", index(kinds));
        return pages;
    }

    private static String index(List<SchemaFiles.Kind> kinds) {
        List<List<String>> files = new ArrayList<>();
        kinds.forEach(
                kind -> files.add(List.of("[" + kind.where() + "](file-" + kind.name() + ".md)", kind.summary())));
        return new Page("Reference")
                .paragraph(
                        "What may be written, and what it does: [semantic types](types.md), [functions](functions.md),"
                                + " [comparators](comparators.md), [merge strategies](strategies.md), [channel"
                                + " templates](templates.md), [commands](commands.md), [settings](settings.md).")
                .table(List.of("file", "says"), files)
                .toString();
    }
}
