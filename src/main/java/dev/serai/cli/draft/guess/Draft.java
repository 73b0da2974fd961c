package dev.serai.cli.draft.guess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is guessed of a feed.
 *
 * @param key the columns of the key; none when no column can be it
 * @param rest the columns that fill no field
 */
public record Draft(
        String entity, Guess region, Key key, Optional<Clock> version, List<FieldDraft> fields, List<Rest> rest) {

    /** From this score on a guess is not marked. */
    public static final double SURE = 0.75;

    /** Below this score a guess is only mentioned. */
    static final double WORTH_WRITING = 0.5;

    public Draft {
        fields = List.copyOf(fields);
        rest = List.copyOf(rest);
    }

    /** A text, empty when nothing could be told, and how sure it is. */
    public record Guess(String text, double score) {}

    /** The columns that are the key, and what is doubtful about it or an empty text. */
    public record Key(List<String> columns, double score, String doubt) {}

    /** The column that is the version; {@code as} is empty for ISO 8601 and numbers. */
    public record Clock(String column, String as, double score, String doubt) {}

    /** A column that fills no field; {@code perhaps} is empty or names the field that comes nearest. */
    public record Rest(String column, String perhaps, double score) {}

    /** The same with another field in the place of the one of its path. */
    public Draft with(FieldDraft field) {
        List<FieldDraft> all = new ArrayList<>();
        fields.forEach(old -> all.add(old.path().equals(field.path()) ? field : old));
        return new Draft(entity, region, key, version, all, rest);
    }

    /** The same with other names of its columns. */
    public Draft renamed(UnaryOperator<String> name) {
        return new Draft(
                entity,
                region,
                new Key(key.columns().stream().map(name).toList(), key.score(), key.doubt()),
                version.map(clock -> new Clock(name.apply(clock.column()), clock.as(), clock.score(), clock.doubt())),
                fields.stream().map(field -> field.renamed(name)).toList(),
                rest.stream()
                        .map(one -> new Rest(name.apply(one.column()), one.perhaps(), one.score()))
                        .toList());
    }

    /** The same with a field in front, in the place of what was guessed for it. */
    Draft led(FieldDraft field) {
        List<FieldDraft> all = new ArrayList<>(List.of(field));
        List<Rest> left = new ArrayList<>(rest);
        for (FieldDraft old : fields) {
            if (old.path().equals(field.path())) {
                old.columns().forEach(column -> left.add(new Rest(column, "", 0)));
            } else {
                all.add(old);
            }
        }
        return new Draft(entity, region, key, version, all, left);
    }

    /** The same without a version: the order of arrival counts. */
    public Draft withoutVersion() {
        return new Draft(entity, region, key, Optional.empty(), fields, rest);
    }

    /** How much of the sample it makes use of; the entity for which this is highest is the one that is meant. */
    public double worth() {
        return fields.stream().mapToDouble(FieldDraft::score).sum();
    }
}
