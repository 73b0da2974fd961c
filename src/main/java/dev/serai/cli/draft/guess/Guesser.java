package dev.serai.cli.draft.guess;

import dev.serai.cli.draft.sample.Sample;
import dev.serai.function.SemanticTypes;
import dev.serai.mapping.CanonicalEntity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Guesses from a sample how a feed is to be mapped to an entity. */
public final class Guesser {

    private static final double LIKELY_NAME = 0.7;
    private static final double A_FIELD_TOO = 0.5;

    private final SemanticTypes types = SemanticTypes.load();
    private final List<Concept> concepts = Concepts.load("words.txt");
    private final List<Concept> events = Concepts.load("events.txt");

    /**
     * Guesses one feed.
     *
     * @param region of the partner where it is known
     */
    public Draft guess(Sample sample, CanonicalEntity entity, Optional<String> region) {
        return guess(sample, entity, region, 0);
    }

    /** As the other, with a clock only from a score on. */
    Draft guess(Sample sample, CanonicalEntity entity, Optional<String> region, double sureClock) {
        List<Concept> concepts = Concepts.of(entity, this.concepts, events);
        List<ColumnFacts> columns =
                sample.columns().stream().map(ColumnFacts::new).toList();
        Draft.Guess where = region.map(known -> new Draft.Guess(known, 1))
                .orElseGet(() -> new RegionGuess(types).of(columns, likely(columns)));
        Draft.Key key = KeyGuess.of(
                columns,
                role(concepts, Concept.KEY),
                concepts.stream()
                        .filter(concept -> !Concept.KEY.equals(concept.role()))
                        .toList());
        Optional<Draft.Clock> clock = ClockGuess.of(columns, role(concepts, Concept.VERSION), named("created"))
                .filter(found -> found.score() >= sureClock);
        Set<String> taken = new HashSet<>();
        columns.stream()
                .filter(column -> key.columns().contains(column.column().name()))
                .filter(column -> column.share(value -> value.indexOf('@') > 0) < A_FIELD_TOO)
                .forEach(column -> taken.add(column.column().name()));
        clock.ifPresent(found -> taken.add(found.column()));
        Matching matching = new Matching(entity, concepts, types, where.text());
        List<Match> matches = new ArrayList<>();
        for (ColumnFacts column : columns) {
            if (!taken.contains(column.column().name())) {
                matches.add(matching.best(column));
            }
        }
        return new Assembly(entity, types, where.text(), matches).draft(where, key, clock);
    }

    private static Concept role(List<Concept> concepts, String role) {
        return concepts.stream()
                .filter(concept -> role.equals(concept.role()))
                .findFirst()
                .orElseThrow();
    }

    private Concept named(String name) {
        return concepts.stream()
                .filter(concept -> concept.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What each column is called like. */
    private Map<String, List<Concept>> likely(List<ColumnFacts> columns) {
        Map<String, List<Concept>> likely = new HashMap<>();
        for (ColumnFacts column : columns) {
            List<String> words = Words.of(column.column().name());
            likely.put(
                    column.column().name(),
                    concepts.stream()
                            .filter(concept -> NameScore.of(words, concept) >= LIKELY_NAME)
                            .toList());
        }
        return likely;
    }
}
