package dev.serai.app.lint;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.expression.Branches;
import dev.serai.expression.Reading;
import dev.serai.record.EntitySchema;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what expressions may say but hardly mean: parts that never matter, hashes that can be guessed. */
final class ExpressionLinter {

    private static final Set<String> PLACES = Set.of("compute", "when", "where");
    private static final Set<String> GUESSABLE_TYPES = Set.of("phone", "email", "date", "resident-id", "iban");
    private static final Pattern GUESSABLE_NAME = Pattern.compile(
            "(?i).*(phone|mobile|\\btel|_tel|e_?mail|birth|\\bdob|_dob|id_?card|id_?no|手机|电话|邮箱|身份证|生日).*");

    private final EntitySchema schema;
    private final Problems problems;

    ExpressionLinter(EntitySchema schema, Problems problems) {
        this.schema = schema;
        this.problems = problems;
    }

    /** Lints every expression of a definition that compiles. */
    void lint(DefinitionNode.Mapping node) {
        for (String key : node.keys()) {
            node.get(key).ifPresent(value -> {
                if (value instanceof DefinitionNode.Scalar scalar && PLACES.contains(key)) {
                    expression(scalar);
                }
                inner(value);
            });
        }
    }

    private void inner(DefinitionNode node) {
        if (node instanceof DefinitionNode.Mapping mapping) {
            lint(mapping);
        } else if (node instanceof DefinitionNode.Sequence list) {
            list.items().forEach(this::inner);
        }
    }

    private void expression(DefinitionNode.Scalar scalar) {
        Branches.unreachable(scalar).forEach(found -> problems.warning(scalar.place(found.offset()), found.sentence()));
        Reading.of(scalar).ifPresent(reading -> reading.calls().stream()
                .filter(call -> call.function().equals("hash"))
                .forEach(call -> guessable(call)
                        .ifPresent(name -> problems.warning(
                                scalar.place(name.offset()),
                                "whoever tries all values finds '" + name.path()
                                        + "' behind a plain hash; use keyed_hash('${…}', …)"))));
    }

    private Optional<Reading.Name> guessable(Reading.Call call) {
        List<Reading.Name> names =
                Stream.concat(call.fields().stream(), call.sources().stream()).toList();
        // Several things in one hash are harder to guess than the easiest of them.
        return names.size() == 1 ? names.stream().filter(this::isGuessable).findFirst() : Optional.empty();
    }

    private boolean isGuessable(Reading.Name name) {
        OptionalInt field = schema.indexOf(name.path());
        return GUESSABLE_NAME.matcher(name.path()).matches()
                || (field.isPresent()
                        && GUESSABLE_TYPES.contains(
                                schema.field(field.getAsInt()).type()));
    }
}
