package dev.serai.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Claims made ready to be weighed: damaged values refused, units repaired, values that say the same taken together. */
final class Items {

    /**
     * When hardly any pair says exactly the same, but many more say nearly so, a number is a measurement and has a tolerance: also
     * where most sources are wild, and where two wild ones agree by chance.
     */
    private static final double MEASURED = 0.2;

    private static final double CLOSE = 0.1;
    private static final int TIMES_AS_MANY = 4;

    private static final double TOLERANCE = 0.01;
    private static final int ENOUGH_PAIRS = 20;
    private static final long SEEN_ENOUGH = 100_000;
    private static final int MANY = 10;

    private final Claims claims;
    private final Numbering sources = new Numbering();
    private final Numbering attributes = new Numbering();
    private final List<Item> items = new ArrayList<>();
    private long refused;
    private long repaired;

    private Items(Claims claims) {
        this.claims = claims;
    }

    static Items of(Claims claims) {
        Items items = new Items(claims);
        Map<String, List<Claims.Key>> byAttribute = new LinkedHashMap<>();
        for (Claims.Key key : claims.keys()) {
            byAttribute
                    .computeIfAbsent(key.attribute(), any -> new ArrayList<>())
                    .add(key);
        }
        byAttribute.forEach(items::prepare);
        return items;
    }

    private void prepare(String attribute, List<Claims.Key> keys) {
        List<String> all = new ArrayList<>();
        keys.forEach(key -> all.addAll(claims.of(key).values()));
        AttributeKind kind = AttributeKind.of(
                all.stream().filter(value -> !Form.empty(value)).toList());
        boolean mostlyLikeThat = all.stream().filter(Form::damaged).count() * 2 > all.size();
        Map<Claims.Key, Map<String, String>> sound = new LinkedHashMap<>();
        for (Claims.Key key : keys) {
            Map<String, String> kept = new LinkedHashMap<>();
            claims.of(key).forEach((source, value) -> {
                if (refuses(value, kind, mostlyLikeThat)) {
                    refused++;
                } else {
                    kept.put(source, value);
                }
            });
            if (!kept.isEmpty()) {
                sound.put(key, kept);
            }
        }
        if (kind == AttributeKind.NUMBER) {
            repaired += UnitSlips.repair(sound);
        }
        add(attribute, kind, sound);
    }

    private static boolean refuses(String value, AttributeKind kind, boolean mostlyLikeThat) {
        return Form.empty(value)
                || (Form.damaged(value) && !mostlyLikeThat)
                || (kind == AttributeKind.NUMBER && Form.number(value) == null);
    }

    private void add(String attribute, AttributeKind kind, Map<Claims.Key, Map<String, String>> sound) {
        ValueClasses exact = new ValueClasses(kind, 0);
        ValueClasses close = new ValueClasses(kind, TOLERANCE);
        boolean measured = kind == AttributeKind.NUMBER && measured(sound.values(), exact, close);
        ValueClasses classes = measured ? close : exact;
        int number = attributes.of(attribute);
        sound.forEach((key, bySource) -> {
            List<String> said = List.copyOf(bySource.values());
            int[] who = bySource.keySet().stream().mapToInt(sources::of).toArray();
            int[] what = said.size() == 1 ? new int[1] : classes.of(said);
            items.add(new Item(key, number, who, said, what, distinct(what), decided(key, said, what, classes)));
        });
    }

    private static int distinct(int[] classes) {
        int greatest = 0;
        for (int one : classes) {
            greatest = Math.max(greatest, one);
        }
        return greatest + 1;
    }

    private int decided(Claims.Key key, List<String> said, int[] what, ValueClasses classes) {
        String decision = claims.decision(key);
        if (decision == null) {
            return Item.UNDECIDED;
        }
        for (int i = 0; i < what.length; i++) {
            if (classes.same(said.get(i), decision)) {
                return what[i];
            }
        }
        return Item.NONE_OF_THEM;
    }

    private static boolean measured(Iterable<Map<String, String>> all, ValueClasses exact, ValueClasses close) {
        long pairs = 0;
        long equal = 0;
        long near = 0;
        for (Map<String, String> bySource : all) {
            List<String> said = List.copyOf(bySource.values());
            pairs += said.size() * (said.size() - 1L) / 2;
            equal += pairsWithin(exact.of(said));
            near += pairsWithin(close.of(said));
            if (pairs > SEEN_ENOUGH) {
                break;
            }
        }
        return pairs >= ENOUGH_PAIRS
                && equal < MEASURED * pairs
                && near > CLOSE * pairs
                && near > TIMES_AS_MANY * equal;
    }

    private static long pairsWithin(int[] classes) {
        long pairs = 0;
        for (int i = 0; i < classes.length; i++) {
            for (int j = 0; j < i; j++) {
                pairs += classes[i] == classes[j] ? 1 : 0;
            }
        }
        return pairs;
    }

    List<Item> all() {
        return items;
    }

    Numbering sources() {
        return sources;
    }

    Numbering attributes() {
        return attributes;
    }

    /** How many claims were left out since they are empty or damaged. */
    long refused() {
        return refused;
    }

    /** How many numbers were brought to the unit of the others. */
    long repaired() {
        return repaired;
    }

    /** How many false values there are to choose from, by attribute. */
    double[] falseValues() {
        Map<Integer, Set<String>> seen = new HashMap<>();
        double[] counts = new double[attributes.size()];
        for (Item item : items) {
            Set<String> values = seen.computeIfAbsent(item.attribute(), any -> new java.util.HashSet<>());
            if (values.size() <= MANY) {
                values.addAll(item.said());
            }
            counts[item.attribute()] = Math.max(1, Math.min(MANY, values.size() - 1));
        }
        return counts;
    }
}
