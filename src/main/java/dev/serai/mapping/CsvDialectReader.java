package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.mapping.CsvDialect.Naming;
import java.util.ArrayList;
import java.util.List;

/** Reads what the {@code source} of a mapping says about CSV. */
final class CsvDialectReader {

    private final DefinitionNode.Mapping node;
    private final Problems problems;
    private final SourceSettings settings;

    CsvDialectReader(DefinitionNode.Mapping node, Problems problems) {
        this.node = node;
        this.problems = problems;
        this.settings = new SourceSettings(node, problems);
    }

    CsvDialect read() {
        char delimiter = settings.character("delimiter").orElse(',');
        char quote = settings.is("quote", "none")
                ? CsvDialect.NONE
                : settings.character("quote").orElse('"');
        char escape = settings.character("escape").orElse(CsvDialect.NONE);
        if (delimiter == quote) {
            settings.error("quote", "'quote' and 'delimiter' must differ");
        }
        if (escape != CsvDialect.NONE && (escape == delimiter || escape == quote)) {
            settings.error(
                    "escape", "'escape' is neither the delimiter nor the quote; a doubled quote needs no 'escape'");
        }
        List<String> columns = columns();
        Naming naming =
                !columns.isEmpty() ? Naming.LIST : settings.is("header", "false") ? Naming.POSITION : Naming.HEADER;
        int width = settings.number("columns", "how many columns a row has", CsvDialect.MOST_COLUMNS);
        if (width > 0 && naming != Naming.POSITION) {
            settings.error("columns", "'columns' belongs to 'header: false'");
        }
        return new CsvDialect(
                delimiter,
                quote,
                escape,
                settings.word("quotes", List.of("strict", "lazy")).equals("lazy"),
                naming,
                columns,
                width,
                settings.skip("the header"),
                settings.character("comment").orElse(null));
    }

    private List<String> columns() {
        DefinitionNode header = node.get("header").orElse(null);
        if (header == null || settings.is("header", "true") || settings.is("header", "false")) {
            return List.of();
        }
        if (!(header instanceof DefinitionNode.Sequence sequence)
                || sequence.items().isEmpty()) {
            settings.error(
                    "header",
                    "'header' is true, or false when columns go by position, or the list of the column names when the"
                            + " file has none");
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (DefinitionNode item : sequence.items()) {
            item.asText("a column name", problems).ifPresent(name -> addColumn(names, name, item));
        }
        return names;
    }

    private void addColumn(List<String> names, String name, DefinitionNode item) {
        if (names.contains(name)) {
            problems.error(item.at(), "column '" + name + "' stands twice");
        }
        names.add(name);
    }
}
