package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the {@code source} of a mapping says about a file of fixed width. */
final class FixedLayoutReader {

    private final DefinitionNode.Mapping node;
    private final Problems problems;
    private final SourceSettings settings;

    FixedLayoutReader(DefinitionNode.Mapping node, Problems problems) {
        this.node = node;
        this.problems = problems;
        this.settings = new SourceSettings(node, problems);
    }

    FixedLayout read(Charset charset) {
        Map<String, FixedLayout.Span> columns = new LinkedHashMap<>();
        if (!node.has("columns")) {
            problems.error(node.at(), "'columns' is missing: each with its width, or where it begins and its width");
        }
        node.mapping("columns", problems).ifPresent(found -> columns(found, columns));
        boolean bytes = settings.word("unit", List.of("characters", "bytes")).equals("bytes");
        if (bytes && charset.name().startsWith("UTF-16")) {
            settings.error("unit", "with UTF-16 places are counted in characters");
        }
        int length = settings.number("length", "how long a line is", FixedLayout.LONGEST);
        boolean breaks = settings.word("breaks", List.of("line", "none")).equals("line");
        if (!breaks && length == 0) {
            settings.error("breaks", "without line breaks 'length' says how long a row is");
        }
        FixedLayout layout = new FixedLayout(
                bytes,
                columns,
                length,
                breaks || length == 0,
                settings.word("short", List.of("reject", "pad")).equals("pad"),
                settings.skip("the first row"),
                settings.character("comment").orElse(null));
        checkLength(layout);
        return layout;
    }

    private void checkLength(FixedLayout layout) {
        layout.columns().forEach((name, span) -> {
            if (span.end() > layout.expected()) {
                settings.error("length", "column '" + name + "' ends at " + span.end() + ", behind 'length'");
            }
        });
    }

    private void columns(DefinitionNode.Mapping found, Map<String, FixedLayout.Span> columns) {
        int next = 1;
        for (String name : found.keys()) {
            Optional<FixedLayout.Span> span = span(found, name, next);
            if (span.isPresent()) {
                columns.put(name.strip(), span.get());
                next = span.get().end() + 1;
            }
        }
        if (found.keys().isEmpty()) {
            problems.error(found.at(), "at least one column is needed");
        }
    }

    /** A number is a width, and the column begins where the one before it ends. */
    private Optional<FixedLayout.Span> span(DefinitionNode.Mapping found, String name, int next) {
        int from = next;
        SourceSettings place = new SourceSettings(found, problems);
        String width = name;
        if (found.get(name).orElse(found) instanceof DefinitionNode.Mapping parts) {
            parts.allowOnly(MappingKeys.names(SourceKeys.place()), problems);
            parts.requiredText("from", problems);
            parts.requiredText("width", problems);
            place = new SourceSettings(parts, problems);
            from = place.number("from", "where a column begins", FixedLayout.LONGEST);
            width = "width";
        }
        int wide = place.number(width, "how wide a column is", FixedLayout.LONGEST);
        if (wide < 1 || from < 1) {
            problems.error(found.keyAt(name), "a column is at least 1 wide and begins at 1 or later");
            return Optional.empty();
        }
        return Optional.of(new FixedLayout.Span(from, wide));
    }
}
