package dev.serai.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A made-up world in which the truth is known: entities with one attribute, and sources that know more or less of it. */
final class SyntheticWorld {

    static final String ATTRIBUTE = "population";

    final Claims claims = new Claims();
    final Truths truths = new Truths();
    final Random random;
    private final int entities;
    private final Map<Integer, String> truth = new HashMap<>();
    private final List<Map<Integer, String>> said = new ArrayList<>();

    SyntheticWorld(long seed, int entities) {
        this.random = new Random(seed);
        this.entities = entities;
    }

    static Claims.Key key(int entity) {
        return new Claims.Key("entity " + entity, ATTRIBUTE);
    }

    /** Numbers of six digits, drawn at random. */
    SyntheticWorld ofNumbers() {
        return of(() -> String.valueOf(100_000 + random.nextInt(900_000)));
    }

    SyntheticWorld of(java.util.function.Supplier<String> value) {
        for (int i = 0; i < entities; i++) {
            String one = value.get();
            truth.put(i, one);
            truths.add(key(i), one);
        }
        return this;
    }

    String truth(int entity) {
        return truth.getOrDefault(entity, "");
    }

    /** A source that covers a part of the entities and is right in a part of those; else it says what {@code wrong} gives. */
    Map<Integer, String> source(double covers, double right, java.util.function.IntFunction<String> wrong) {
        Map<Integer, String> own = new HashMap<>();
        for (int i = 0; i < entities; i++) {
            if (random.nextDouble() < covers) {
                own.put(i, random.nextDouble() < right ? truth(i) : wrong.apply(i));
            }
        }
        said.add(own);
        return own;
    }

    /** A source that repeats another's claims in a part of the cases and else knows for itself. */
    Map<Integer, String> copier(
            Map<Integer, String> of, double copies, double right, java.util.function.IntFunction<String> wrong) {
        Map<Integer, String> own = new HashMap<>();
        of.forEach((entity, value) -> own.put(
                entity,
                random.nextDouble() < copies
                        ? value
                        : random.nextDouble() < right ? truth(entity) : wrong.apply(entity)));
        said.add(own);
        return own;
    }

    String number(int entity) {
        return String.valueOf(100_000 + random.nextInt(900_000));
    }

    /** All that was said, source by source. */
    SyntheticWorld speak(List<String> names) {
        for (int source = 0; source < said.size(); source++) {
            String name = names.get(source);
            said.get(source).forEach((entity, value) -> claims.add(key(entity), name, value));
        }
        return this;
    }

    Truths.Score score() {
        return truths.score(claims, Discovery.of(claims));
    }
}
