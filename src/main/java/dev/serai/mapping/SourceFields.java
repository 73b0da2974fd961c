package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives the source fields that a definition names their slots, and refuses those that cannot be. */
final class SourceFields {

    private final SourceFormat format;
    private final Problems problems;
    private final Slots slots;
    private final @Nullable SourcePath each;

    SourceFields(SourceFormat format, Problems problems) {
        this(format, problems, new Slots(), null);
    }

    private SourceFields(SourceFormat format, Problems problems, Slots slots, @Nullable SourcePath each) {
        this.format = format;
        this.problems = problems;
        this.slots = slots;
        this.each = each;
    }

    /** The same for a record that is made of each item of a list, or of the row as such. */
    SourceFields within(@Nullable SourcePath list) {
        return new SourceFields(format, problems, slots, list);
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
        boolean csv = hasColumns();
        Optional<String> wrong = csv ? wrongColumn(name) : Optional.empty();
        if (wrong.isPresent()) {
            throw new IllegalArgumentException(wrong.get());
        }
        if (name.isEmpty()) {
            throw new IllegalArgumentException(
                    "'source' is followed by a field, as in source.name or source['a name']");
        }
        if (csv) {
            return slots.of(name, new SourcePath(List.of(new SourcePath.Step(name, 0))));
        }
        SourcePath path = SourcePath.parse(name)
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is not a path into the source"));
        wrongPath(path).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return slots.of(name, resolved(path));
    }

    private Optional<String> wrongPath(SourcePath path) {
        Optional<String> wrong =
                format.kind() == SourceFormat.Kind.XML ? format.names().wrong(path) : Optional.empty();
        return wrong.isPresent() ? wrong : wrongItem(resolved(path));
    }

    /** An item of a list is at hand only in a record that is made of each of them. */
    private Optional<String> wrongItem(SourcePath path) {
        SourcePath list = path.group();
        if (list == null || isAtHand(list)) {
            return Optional.empty();
        }
        char between = format.kind() == SourceFormat.Kind.XML ? '/' : '.';
        String name = list.text(between);
        String all = name.replace("[]", "[*]");
        return Optional.of(
                "'" + path.text(between) + "' is of one item of a list, and this record is not made of each: it needs"
                        + " 'each: " + name + "'"
                        + (between == '.' ? ", or write " + all + " for all items together" : ""));
    }

    private boolean isAtHand(SourcePath list) {
        List<SourcePath.Step> steps = each == null ? List.of() : each.steps();
        int length = list.steps().size();
        return steps.size() >= length && steps.subList(0, length).equals(list.steps());
    }

    /** The way to a list with the name spaces that its prefixes stand for, or empty with an error. */
    Optional<SourcePath> resolved(SourcePath path, DefinitionNode node) {
        Optional<String> wrong =
                format.kind() == SourceFormat.Kind.XML ? format.names().wrong(path) : Optional.empty();
        wrong.ifPresent(sentence -> problems.error(node.at(), sentence));
        return wrong.isPresent() ? Optional.empty() : Optional.of(resolved(path));
    }

    private SourcePath resolved(SourcePath path) {
        return format.kind() == SourceFormat.Kind.XML ? format.names().resolved(path) : path;
    }

    /** Whether a row is a line of columns, and holds no lists. */
    boolean hasColumns() {
        return format.kind() == SourceFormat.Kind.CSV
                || format.kind() == SourceFormat.Kind.XLSX
                || format.fixed() != null;
    }

    private static Optional<String> unlisted(String name, Collection<String> columns) {
        return columns.contains(name)
                ? Optional.empty()
                : Optional.of("the source has no column '" + name + "'" + Suggestion.didYouMean(name, columns));
    }

    /** What is wrong with the name of a column, as far as one can tell without the file. */
    private Optional<String> wrongColumn(String name) {
        if (format.fixed() != null) {
            return unlisted(name, format.fixed().columns().keySet());
        }
        CsvDialect csv = format.csv();
        return switch (csv.naming()) {
            case HEADER -> Optional.empty();
            case LIST -> unlisted(name, csv.columns());
            case POSITION -> wrongPosition(name, csv.width() > 0 ? csv.width() : CsvDialect.MOST_COLUMNS);
        };
    }

    private static Optional<String> wrongPosition(String name, int most) {
        boolean fits = name.matches("[1-9]\\d{0,3}") && Integer.parseInt(name) <= most;
        return fits
                ? Optional.empty()
                : Optional.of(
                        "with 'header: false' a column goes by its position, 1 to " + most + ", not '" + name + "'");
    }

    private Optional<Integer> slot(String name, DefinitionNode node) {
        if (hasColumns()) {
            return column(name.strip(), node);
        }
        Optional<SourcePath> path = SourcePath.parse(name);
        if (path.isEmpty()) {
            problems.error(node.at(), "'" + name + "' is not a path such as contact.emails[0] or contact/@id");
            return Optional.empty();
        }
        Optional<String> wrong = wrongPath(path.get());
        if (wrong.isPresent()) {
            problems.error(node.at(), wrong.get());
            return Optional.empty();
        }
        return Optional.of(slots.of(name, resolved(path.get())));
    }

    private Optional<Integer> column(String name, DefinitionNode node) {
        Optional<String> wrong = wrongColumn(name);
        if (wrong.isPresent()) {
            problems.error(node.at(), wrong.get());
            return Optional.empty();
        }
        return Optional.of(slots.of(name, new SourcePath(List.of(new SourcePath.Step(name, 0)))));
    }
}
