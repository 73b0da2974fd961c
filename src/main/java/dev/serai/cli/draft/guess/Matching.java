package dev.serai.cli.draft.guess;

import dev.serai.function.SemanticTypes;
import dev.serai.mapping.CanonicalEntity;
import dev.serai.record.CanonicalField;
import dev.serai.record.FieldPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Takes each column for the concept that its name and its values fit best. */
final class Matching {

    private static final double NAMED = 0.5;
    private static final double CLEARLY_NAMED = 0.75;
    private static final double CONTRADICTED = 0.4;

    private final CanonicalEntity entity;
    private final List<Concept> concepts;
    private final ValueScore values;
    private final BlindGuess blind;

    Matching(CanonicalEntity entity, List<Concept> known, SemanticTypes types, String region) {
        this.entity = entity;
        this.values = new ValueScore(types, region);
        this.blind = new BlindGuess(types, values);
        this.concepts = new ArrayList<>(known);
        for (CanonicalField field : entity.schema().fields()) {
            if (known.stream().noneMatch(concept -> concept.fills(field.path(), field.type()))) {
                concepts.add(named(field));
            }
        }
    }

    /** A field that no concept is known for is found by its own name. */
    private static Concept named(CanonicalField field) {
        FieldPath path = field.path();
        return new Concept(
                path.text(),
                field.type(),
                Set.of(path.leaf()),
                0,
                null,
                List.of(Words.of(path.text()), Words.of(path.leaf())));
    }

    Match best(ColumnFacts column) {
        List<String> words = Words.of(column.column().name());
        double mostNamed = concepts.stream()
                .mapToDouble(concept -> NameScore.of(words, concept))
                .max()
                .orElse(0);
        return concepts.stream()
                .map(concept -> match(column, words, concept, mostNamed))
                .max(Comparator.comparingDouble(Match::score))
                .orElseThrow();
    }

    private Match match(ColumnFacts column, List<String> words, Concept concept, double mostNamed) {
        double named = NameScore.of(words, concept);
        Optional<Integer> target = target(concept, words);
        if (target.isEmpty()) {
            return new Match(column, concept, -1, named >= NAMED ? named * 0.9 : 0, named);
        }
        int field = target.get();
        String type = entity.type(field).name();
        if (named < NAMED) {
            double guess = mostNamed >= CLEARLY_NAMED ? 0 : blind.of(column, concept, type);
            return new Match(column, concept, field, guess, named);
        }
        if (column.isEmpty()) {
            return new Match(column, concept, field, named * 0.6, named);
        }
        double fit = values.of(column, concept, type, entity.settings(field));
        double score = named * (0.5 + 0.5 * fit);
        boolean contradicted = ValueScore.isCheckable(type) && fit < CONTRADICTED;
        return new Match(column, concept, field, contradicted ? score * CONTRADICTED : score, named);
    }

    /** The field that a concept fills; where several could be it, the one called most like the column. */
    private Optional<Integer> target(Concept concept, List<String> words) {
        return IntStream.range(0, entity.schema().size())
                .filter(i -> concept.fills(
                        entity.schema().field(i).path(),
                        entity.schema().field(i).type()))
                .boxed()
                .max(Comparator.comparingDouble((Integer i) ->
                                NameScore.of(words, named(entity.schema().field(i))))
                        .thenComparing(Comparator.reverseOrder()));
    }
}
