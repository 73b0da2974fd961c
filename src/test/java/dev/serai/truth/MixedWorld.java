package dev.serai.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** A world as partners make it: a few who know, some who copy, one in another unit, a wild one, and a crowd of whom each says little. */
final class MixedWorld {

    private static final int ENTITIES = 300;
    private static final int CROWD = 150;
    private static final List<String> CITIES =
            List.of("Porto", "Lyon", "Turin", "Graz", "Ghent", "Bergen", "Malaga", "Leeds");

    /** What is asked about: how a value comes about, and how somebody is wrong about it. */
    enum Kind {
        NUMBERS,
        CATEGORIES,
        DATES,
        NAMES;

        String value(Random random) {
            return switch (this) {
                case NUMBERS -> String.valueOf(100_000 + random.nextInt(900_000));
                case CATEGORIES -> CITIES.get(random.nextInt(CITIES.size()));
                case DATES ->
                    LocalDate.of(1900, 1, 1).plusDays(random.nextInt(40_000)).toString();
                case NAMES -> name(random) + " " + name(random);
            };
        }

        /** The same value as a partner writes it who has habits of its own. */
        String spelt(String value, Random random) {
            return switch (this) {
                case NUMBERS -> String.format(Locale.ROOT, "%,d", Integer.parseInt(value));
                case CATEGORIES -> random.nextBoolean() ? value.toUpperCase(Locale.ROOT) : value;
                case DATES -> {
                    String[] parts = value.split("-", -1);
                    yield parts[2] + "." + parts[1] + "." + parts[0];
                }
                case NAMES -> value.substring(value.indexOf(' ') + 1) + ", " + value.substring(0, value.indexOf(' '));
            };
        }

        private static String name(Random random) {
            StringBuilder name = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                name.append("bdfklmnprst".charAt(random.nextInt(11))).append("aeiou".charAt(random.nextInt(5)));
            }
            return Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
    }

    private final Kind kind;
    private final SyntheticWorld world;
    private final List<String> names = new ArrayList<>();

    MixedWorld(Kind kind, int seed) {
        this.kind = kind;
        this.world = new SyntheticWorld(seed, ENTITIES);
        world.of(() -> kind.value(world.random));
        fill();
    }

    private String wrong(int entity) {
        return kind.value(world.random);
    }

    private void fill() {
        Map<Integer, String> gossip = world.source(0.9, 0.45, this::wrong);
        names.add("gossip");
        for (String copier : List.of("echo", "parrot", "mirror")) {
            world.copier(gossip, 0.9, 0.5, this::wrong);
            names.add(copier);
        }
        for (String registry : List.of("registry", "archive")) {
            Map<Integer, String> own = world.source(0.7, 0.93, this::wrong);
            own.replaceAll((entity, value) -> kind.spelt(value, world.random));
            names.add(registry);
        }
        Map<Integer, String> abroad = world.source(0.6, 0.9, this::wrong);
        if (kind == Kind.NUMBERS) {
            abroad.replaceAll((entity, value) -> value.substring(0, 3) + "." + value.substring(3));
            world.source(0.3, 0, entity -> world.truth(entity) + "0000");
            names.add("abroad");
            names.add("wild");
        } else {
            names.add("abroad");
        }
        for (int one = 0; one < CROWD; one++) {
            world.source(0.01, 0.7, this::wrong);
            names.add("10.0.0." + one);
        }
        world.speak(names);
    }

    Truths.Score score() {
        return world.score();
    }
}
