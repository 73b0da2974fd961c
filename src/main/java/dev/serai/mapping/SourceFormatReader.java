package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code source} of a mapping. */
final class SourceFormatReader {

    private static final Pattern REGION = Pattern.compile("[A-Z]{2}");
    private static final Pattern LINES = Pattern.compile("\\d{1,4}");

    private final DefinitionNode.Mapping node;
    private final Problems problems;

    SourceFormatReader(DefinitionNode.Mapping node, Problems problems) {
        this.node = node;
        this.problems = problems;
    }

    Optional<SourceFormat> read() {
        Optional<String> format = node.requiredText("format", problems);
        if (format.isEmpty()) {
            return Optional.empty();
        }
        if (!MappingKeys.formats().contains(format.get())) {
            error(
                    "format",
                    "'format' is one of " + String.join(", ", MappingKeys.formats())
                            + Suggestion.didYouMean(format.get(), MappingKeys.formats()));
            return Optional.empty();
        }
        node.allowOnly(MappingKeys.names(MappingKeys.source(format.get()), "format"), problems);
        return Optional.of(read(SourceFormat.Kind.valueOf(format.get().toUpperCase(Locale.ROOT))));
    }

    private SourceFormat read(SourceFormat.Kind kind) {
        List<String> columns = columns();
        char delimiter = character("delimiter").orElse(',');
        char quote = character("quote").orElse('"');
        if (delimiter == quote) {
            error("quote", "'quote' and 'delimiter' must differ");
        }
        return new SourceFormat(
                kind,
                charset().orElse(kind == SourceFormat.Kind.XML ? null : StandardCharsets.UTF_8),
                delimiter,
                quote,
                columns.isEmpty(),
                columns,
                skip(),
                character("comment").orElse(null),
                records(kind),
                region());
    }

    private void error(String key, String message) {
        problems.error(node.get(key).map(DefinitionNode::at).orElse(node.at()), message);
    }

    private Optional<Charset> charset() {
        return node.text("charset", problems).flatMap(name -> {
            try {
                return Optional.of(Charset.forName(name));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                error(
                        "charset",
                        "there is no charset '" + name + "'"
                                + Suggestion.didYouMean(
                                        name,
                                        List.of(
                                                "UTF-8",
                                                "UTF-16",
                                                "GB18030",
                                                "GBK",
                                                "Big5",
                                                "windows-1252",
                                                "ISO-8859-1")));
                return Optional.empty();
            }
        });
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

    private List<String> columns() {
        DefinitionNode header = node.get("header").orElse(null);
        if (header == null
                || (header instanceof DefinitionNode.Scalar scalar
                        && scalar.text().equals("true"))) {
            return List.of();
        }
        if (!(header instanceof DefinitionNode.Sequence sequence)
                || sequence.items().isEmpty()) {
            error("header", "'header' is true, or the list of the column names when the file has none");
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

    private int skip() {
        String lines = node.text("skip", problems).orElse("0");
        if (!LINES.matcher(lines).matches()) {
            error("skip", "'skip' is the number of lines before the header, at most 9999");
            return 0;
        }
        return Integer.parseInt(lines);
    }

    private List<String> records(SourceFormat.Kind kind) {
        Optional<String> text = node.text("records", problems);
        if (kind == SourceFormat.Kind.XML && text.isEmpty()) {
            problems.error(
                    node.at(), "'records' is missing: the way to the repeated element, such as customers/customer");
        }
        List<String> names = text.map(path -> List.of(path.split("[./]", -1))).orElse(List.of());
        if (names.stream().anyMatch(String::isBlank)) {
            error("records", "'records' is the way to the records, such as data.customers or customers/customer");
        }
        return names;
    }

    private @Nullable String region() {
        Optional<String> region = node.text("region", problems);
        if (region.isPresent() && !REGION.matcher(region.get()).matches()) {
            error("region", "'region' is a country code of two capital letters such as DE");
        }
        return region.orElse(null);
    }
}
