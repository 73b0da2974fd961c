package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import java.util.List;
import java.util.Optional;

/** Gives the source fields that a definition names their slots, and refuses those that cannot be. */
final class SourceFields {

    private final SourceFormat format;
    private final Problems problems;
    private final Slots slots = new Slots();

    SourceFields(SourceFormat format, Problems problems) {
        this.format = format;
        this.problems = problems;
    }

    Slots slots() {
        return slots;
    }

    /** The slot of the source field that a single value names, or empty with an error. */
    Optional<Integer> slot(DefinitionNode node) {
        return node.asText("a source field", problems).flatMap(name -> slot(name, node));
    }

    /** The slot that an expression names. Throws IllegalArgumentException, with a sentence, when there is none. */
    int slot(String name) {
        boolean csv = format.kind() == SourceFormat.Kind.CSV;
        if (csv && !format.header() && !format.columns().contains(name)) {
            throw new IllegalArgumentException(
                    "the source has no column '" + name + "'" + Suggestion.didYouMean(name, format.columns()));
        }
        if (name.isEmpty()) {
            throw new IllegalArgumentException(
                    "'source' is followed by a field, as in source.name or source['a name']");
        }
        if (csv) {
            return slots.of(name, new SourcePath(List.of(new SourcePath.Step(name, 0))));
        }
        return SourcePath.parse(name)
                .map(path -> slots.of(name, path))
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is not a path into the source"));
    }

    private Optional<Integer> slot(String name, DefinitionNode node) {
        if (format.kind() == SourceFormat.Kind.CSV) {
            return column(name.strip(), node);
        }
        Optional<SourcePath> path = SourcePath.parse(name);
        if (path.isEmpty()) {
            problems.error(node.at(), "'" + name + "' is not a path such as contact.emails[0] or contact/@id");
        }
        return path.map(found -> slots.of(name, found));
    }

    private Optional<Integer> column(String name, DefinitionNode node) {
        if (!format.header() && !format.columns().contains(name)) {
            problems.error(
                    node.at(),
                    "the source has no column '" + name + "'" + Suggestion.didYouMean(name, format.columns()));
            return Optional.empty();
        }
        return Optional.of(slots.of(name, new SourcePath(List.of(new SourcePath.Step(name, 0)))));
    }
}
