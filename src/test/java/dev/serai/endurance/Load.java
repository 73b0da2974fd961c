package dev.serai.endurance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What three partners know of made-up people. They share 40 % of them; a quarter of the rows comes a second time in a newer
 * version, at times with the e-mail address of somebody else, so that customers join and part; one row in a hundred is bad.
 */
final class Load {

    static final List<String> PARTNERS = List.of("acme", "globex", "initech");

    private static final List<String> GIVEN =
            List.of("Ada", "Grace", "Alan", "Edsger", "Barbara", "Donald", "Frances", "John", "Radia", "Tim");
    private static final List<String> SYLLABLES =
            List.of("ba", "do", "fi", "gu", "ka", "le", "mo", "ni", "pa", "ro", "su", "ta", "ve", "wi", "zo");
    private static final List<String> KINDS = List.of("consumer", "business", "business", "public");
    private static final List<String> CITIES = List.of("Lisbon", "Kyoto", "Lima", "Oslo");

    private final Random random;
    private final int people;
    private long order;

    /** @param people how many each partner knows */
    Load(long seed, int people) {
        this.random = new Random(seed);
        this.people = people;
    }

    /** All shipments of a partner, of so many rows each. */
    List<Shipment> of(String partner, int rowsEach) {
        List<Row> rows = rows(partner);
        List<Shipment> shipments = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += rowsEach) {
            List<Row> part = rows.subList(from, Math.min(from + rowsEach, rows.size()));
            String name = "customers-%04d%s".formatted(shipments.size() + 1, partner.equals("acme") ? ".csv" : "");
            shipments.add(new Shipment(partner, name, part));
        }
        return shipments;
    }

    private List<Row> rows(String partner) {
        List<Row> first = new ArrayList<>();
        List<Row> second = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            int person = person(partner, i);
            first.add(row(partner, person, 1));
            if (random.nextInt(4) == 0) {
                second.add(row(partner, person, 2));
            }
        }
        for (int i = 0; i < people / 80; i++) {
            first.add(bad(partner, i));
        }
        Collections.shuffle(first, random);
        Collections.shuffle(second, random);
        first.addAll(second);
        if (!partner.equals("initech")) {
            Collections.shuffle(first, random);
        }
        return first.stream().map(this::ranked).toList();
    }

    /** Initech has no versions: with it the order of sending decides. */
    private Row ranked(Row row) {
        return row.rank() == 0 ? new Row(row.key(), ++order, row.good(), row.text()) : row;
    }

    private int person(String partner, int i) {
        int shared = people * 2 / 5;
        return i < shared ? i : i + PARTNERS.indexOf(partner) * people;
    }

    private Row row(String partner, int person, int version) {
        String key = partner.charAt(0) + Integer.toString(person);
        boolean moved = version == 2 && random.nextInt(10) == 0;
        String mail = (moved ? "p" + random.nextInt(people) : "p" + person) + "@example.org";
        long rank = partner.equals("initech") ? 0 : version;
        return new Row(key, rank, true, text(partner, key, person, mail, version));
    }

    private Row bad(String partner, int i) {
        boolean keyless = i % 4 == 0;
        String key = keyless ? "" : partner.charAt(0) + "bad" + i;
        String good = text(partner, key, i, "p" + i + "@example.org", 1);
        String text = keyless
                ? good
                : good.replaceAll("\"born\":\"[^\"]*\"", "\"born\":\"nonsense\"")
                        .replace("p" + i + "@example.org", "nonsense");
        return new Row(key, partner.equals("initech") ? 0 : 1, false, text);
    }

    private String text(String partner, String key, int person, String mail, int version) {
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        String born = "19%02d-%02d-%02d".formatted(40 + person % 60, 1 + person % 12, 1 + person % 28);
        int score = 300 + random.nextInt(550);
        return switch (partner) {
            case "acme" -> "%s;%s;%s;%s;%d".formatted(key, name(person), mail, letter(kind), version);
            case "globex" ->
                ("{\"number\":\"%s\",\"changed\":%d,\"name\":\"%s\",\"mail\":\"%s\",\"born\":\"%s\",\"kind\":\"%s\","
                                + "\"score\":%d,\"tags\":[\"t%d\",\"t%d\"]}")
                        .formatted(key, version, name(person), mail, born, kind, score, score % 3, score % 5);
            default ->
                "{\"number\":\"%s\",\"name\":\"%s\",\"born\":\"%s\",\"city\":\"%s\",\"kind\":\"%s\",\"score\":%d}"
                        .formatted(key, name(person), born, CITIES.get(score % CITIES.size()), kind, score);
        };
    }

    private static String letter(String kind) {
        return kind.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
    }

    private static String name(int person) {
        int count = SYLLABLES.size();
        String family = SYLLABLES.get(person % count)
                + SYLLABLES.get(person / count % count)
                + SYLLABLES.get(person / count / count % count);
        return GIVEN.get(person % GIVEN.size()) + " " + Character.toUpperCase(family.charAt(0)) + family.substring(1);
    }
}
