package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what the {@code source} of a mapping says about the last lines of a file. */
final class TrailerReader {

    private static final Pattern SMALL = Pattern.compile("[1-9]\\d?");
    private static final Pattern PLACE = Pattern.compile("[1-9]\\d{0,4}");

    private final DefinitionNode.Mapping node;
    private final boolean fixed;
    private final Problems problems;

    /** @param fixed whether the file is of fixed width */
    TrailerReader(DefinitionNode.Mapping node, boolean fixed, Problems problems) {
        this.fixed = fixed;
        this.node = node;
        this.problems = problems;
    }

    Trailer read() {
        node.allowOnly(MappingKeys.names(SourceKeys.trailer()), problems);
        Optional<String> begins = node.text("begins", problems);
        Optional<String> lines = node.text("lines", problems);
        if (begins.isPresent() == lines.isPresent()) {
            problems.error(
                    node.at(),
                    "'trailer' says either how its lines begin ('begins: TRL') or how many they are ('lines: 1')");
        }
        if (lines.isPresent() && !SMALL.matcher(lines.get()).matches()) {
            error("lines", "'lines' is how many lines at the end are no rows, 1 to 99");
            lines = Optional.empty();
        }
        FixedLayout.Span count = fixed ? span() : new FixedLayout.Span(column(), 0);
        return new Trailer(begins.orElse(null), lines.map(Integer::parseInt).orElse(1), count.from(), count.width());
    }

    private int column() {
        Optional<String> text = node.text("count", problems);
        if (text.isPresent() && !PLACE.matcher(text.get()).matches()) {
            error("count", "'count' is the column in which the trailer says how many rows there are, counted from 1");
            return 0;
        }
        return text.map(Integer::parseInt).orElse(0);
    }

    private FixedLayout.Span span() {
        Optional<DefinitionNode.Mapping> place = node.mapping("count", problems);
        if (place.isEmpty()) {
            return new FixedLayout.Span(0, 0);
        }
        place.get().allowOnly(MappingKeys.names(SourceKeys.place()), problems);
        place.get().requiredText("from", problems);
        place.get().requiredText("width", problems);
        SourceSettings settings = new SourceSettings(place.get(), problems);
        return new FixedLayout.Span(
                settings.number("from", "where the count begins", FixedLayout.LONGEST),
                settings.number("width", "how wide the count is", FixedLayout.LONGEST));
    }

    private void error(String key, String message) {
        problems.error(node.get(key).map(DefinitionNode::at).orElse(node.at()), message);
    }
}
