package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.mapping.CsvDialect.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the {@code source} of a mapping says about CSV. */
final class CsvDialectReader {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private final DefinitionNode.Mapping node;
    private final Problems problems;

    CsvDialectReader(DefinitionNode.Mapping node, Problems problems) {
        this.node = node;
        this.problems = problems;
    }

    CsvDialect read() {
        char delimiter = character("delimiter").orElse(',');
        char quote = isNone("quote") ? CsvDialect.NONE : character("quote").orElse('"');
        char escape = character("escape").orElse(CsvDialect.NONE);
        if (delimiter == quote) {
            error("quote", "'quote' and 'delimiter' must differ");
        }
        if (escape != CsvDialect.NONE && (escape == delimiter || escape == quote)) {
            error("escape", "'escape' is neither the delimiter nor the quote; a doubled quote needs no 'escape'");
        }
        List<String> columns = columns();
        Naming naming = columns.isEmpty() ? naming() : Naming.LIST;
        int width = number("columns", CsvDialect.MOST_COLUMNS);
        if (width > 0 && naming != Naming.POSITION) {
            error("columns", "'columns' belongs to 'header: false'");
        }
        return new CsvDialect(
                delimiter,
                quote,
                escape,
                lazy(),
                naming,
                columns,
                width,
                number("skip", 9_999),
                character("comment").orElse(null));
    }

    private void error(String key, String message) {
        problems.error(node.get(key).map(DefinitionNode::at).orElse(node.at()), message);
    }

    private boolean isNone(String key) {
        return plain(key).filter("none"::equals).isPresent();
    }

    /** The text of a key that has a single value. */
    private Optional<String> plain(String key) {
        return node.get(key)
                .filter(DefinitionNode.Scalar.class::isInstance)
                .map(found -> ((DefinitionNode.Scalar) found).text());
    }

    private Optional<Character> character(String key) {
        return node.text(key, problems).flatMap(text -> {
            String one = text.equals("tab") ? "\t" : text;
            if (one.length() != 1 || one.equals("\n") || one.equals("\r")) {
                error(key, "'" + key + "' is one character, or tab");
                return Optional.empty();
            }
            return Optional.of(one.charAt(0));
        });
    }

    private boolean lazy() {
        String quotes = node.text("quotes", problems).orElse("strict");
        if (!quotes.equals("strict") && !quotes.equals("lazy")) {
            error("quotes", "'quotes' is strict or lazy");
        }
        return quotes.equals("lazy");
    }

    private Naming naming() {
        return plain("header").filter("false"::equals).isPresent() ? Naming.POSITION : Naming.HEADER;
    }

    private List<String> columns() {
        DefinitionNode header = node.get("header").orElse(null);
        boolean flag = plain("header")
                .filter(text -> text.equals("true") || text.equals("false"))
                .isPresent();
        if (header == null || flag) {
            return List.of();
        }
        if (!(header instanceof DefinitionNode.Sequence sequence)
                || sequence.items().isEmpty()) {
            error(
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

    private int number(String key, int most) {
        @Nullable String text = node.text(key, problems).orElse(null);
        if (text == null) {
            return 0;
        }
        boolean fits = NUMBER.matcher(text).matches() && Integer.parseInt(text) <= most;
        if (!fits) {
            error(key, "'" + key + "' is a whole number of at most " + most);
        }
        return fits ? Integer.parseInt(text) : 0;
    }
}
