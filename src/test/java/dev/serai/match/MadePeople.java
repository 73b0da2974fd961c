package dev.serai.match;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes people of whom it is known who is who: in households, with namesakes, and sent several times with errors and gaps. */
public final class MadePeople {

    private static final String[] SYLLABLES = {
        "an", "ber", "cal", "da", "el", "fi", "gor", "han", "il", "jo", "ka", "lo", "mar", "ne", "o", "pe", "qui",
        "ros", "sa", "ti", "ul", "ven", "wes", "yor", "zin", "ston", "ley", "ton", "son", "man"
    };
    private static final String[][] NICKNAMES = {
        {"robert", "bob"}, {"william", "bill"}, {"elizabeth", "liz"}, {"thomas", "tom"}, {"margaret", "peggy"},
        {"james", "jim"}, {"michael", "mike"}, {"susan", "sue"}, {"edward", "ed"}, {"katherine", "kate"},
        {"john", "jack"}, {"richard", "rick"}, {"daniel", "dan"}, {"patricia", "pat"}, {"joseph", "joe"}
    };

    private final SplittableRandom random;
    private final double error;
    private final double missing;
    private final List<String> rows = new ArrayList<>();
    private final Map<String, String> truth = new HashMap<>();

    private MadePeople(long seed, double error, double missing) {
        this.random = new SplittableRandom(seed);
        this.error = error;
        this.missing = missing;
    }

    /**
     * Makes some people, and reads them through the mapping of the set {@code made}.
     *
     * @param error how likely a value is to be wrong in some way
     * @param missing how likely a value is to be left out
     */
    public static KnownSet of(long seed, int people, double error, double missing, String match) {
        MadePeople made = new MadePeople(seed, error, missing);
        int person = 0;
        while (person < people) {
            person = made.household(person);
        }
        KnownSet set = match.isEmpty() ? new KnownSet("made") : new KnownSet("made", match);
        String csv = "id,first,last,born,email,phone,street,city,zip,job\n" + String.join("\n", made.rows) + "\n";
        set.read("made/people.in", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), made.truth::get);
        return set;
    }

    private int household(int from) {
        String last = word(1500, 2);
        String street = (1 + random.nextInt(200)) + " " + word(900, 3) + pick(" street", " road", " avenue", " lane");
        int town = zipf(120);
        String city = word(town, town + 1, 2);
        String zip = String.valueOf(10000 + town * 37 + random.nextInt(3));
        String phone = "+1212" + (2000000 + random.nextInt(7999999));
        String email = last + random.nextInt(1000) + "@" + pick("mail.com", "post.net", "web.org");
        int members = random.nextInt(10) < 6 ? 1 : 2 + random.nextInt(3);
        int born = 1930 + random.nextInt(70);
        for (int m = 0; m < members; m++) {
            String first = firstName();
            LocalDate birthday = LocalDate.of(born + (m < 2 ? random.nextInt(6) : -25 - random.nextInt(6)), 1, 1)
                    .plusDays(random.nextInt(365));
            if (birthday.getYear() < 1905) {
                birthday = birthday.plusYears(50);
            }
            boolean shares = random.nextInt(10) < 3;
            String[] values = {
                first,
                last,
                birthday.toString(),
                shares
                        ? email
                        : first + "." + last + random.nextInt(90) + "@" + pick("mail.com", "post.net", "web.org"),
                random.nextInt(10) < 5 ? phone : "+1212" + (2000000 + random.nextInt(7999999)),
                street,
                city,
                zip,
                word(60, 3)
            };
            person(from + m, values);
        }
        return from + members;
    }

    private void person(int number, String[] values) {
        int copies = random.nextInt(10) < 5 ? 1 : 1 + random.nextInt(4);
        for (int copy = 0; copy < copies; copy++) {
            String[] sent = values.clone();
            if (copy > 0 && random.nextInt(100) < 8) {
                sent[5] = (1 + random.nextInt(200)) + " " + word(900, 3) + " street";
                int town = zipf(120);
                sent[6] = word(town, town + 1, 2);
                sent[7] = String.valueOf(10000 + town * 37);
            }
            for (int v = 0; v < sent.length && copy > 0; v++) {
                if (random.nextDouble() < error) {
                    sent[v] = wrong(v, sent[v]);
                }
                if (random.nextDouble() < missing) {
                    sent[v] = "";
                }
            }
            if (sent[0].isEmpty() && sent[1].isEmpty()) {
                sent[1] = values[1];
            }
            String id = "p" + number + "-" + copy;
            truth.put(id, "p" + number);
            rows.add(id + "," + String.join(",", sent));
        }
    }

    private String wrong(int field, String value) {
        if (field == 0) {
            for (String[] names : NICKNAMES) {
                if (names[0].equals(value) && random.nextInt(3) > 0) {
                    return names[1];
                }
            }
        }
        if (field == 2) {
            LocalDate day = LocalDate.parse(value);
            return switch (random.nextInt(4)) {
                case 0 ->
                    day.getDayOfMonth() < 13
                            ? LocalDate.of(day.getYear(), day.getDayOfMonth(), Math.min(28, day.getMonthValue()))
                                    .toString()
                            : day.plusDays(1).toString();
                case 1 -> day.plusYears(random.nextInt(9) - 4).toString();
                case 2 -> day.plusMonths(random.nextInt(5) - 2).toString();
                default -> day.plusDays(random.nextInt(20) - 10).toString();
            };
        }
        if (field == 1 && random.nextInt(8) == 0) {
            return word(1500, 2);
        }
        if (field == 8 || (field == 3 && random.nextInt(3) == 0)) {
            return field == 8 ? word(60, 3) : word(500, 2) + "@" + pick("mail.com", "web.org");
        }
        return typing(value);
    }

    private String typing(String value) {
        if (value.length() < 3) {
            return value;
        }
        int at = 1 + random.nextInt(value.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> value.substring(0, at) + value.substring(at + 1);
            case 1 -> value.substring(0, at) + value.charAt(at + 1) + value.charAt(at) + value.substring(at + 2);
            default -> {
                char c = value.charAt(at);
                char other =
                        Character.isDigit(c) ? (char) ('0' + random.nextInt(10)) : (char) ('a' + random.nextInt(26));
                yield c == '@' || c == '+' || c == '.'
                        ? value
                        : value.substring(0, at) + other + value.substring(at + 1);
            }
        };
    }

    private String firstName() {
        return random.nextInt(3) == 0 ? NICKNAMES[zipf(NICKNAMES.length)][0] : word(400, 2);
    }

    /** The lower numbers far more often than the higher ones. */
    private int zipf(int size) {
        double share = random.nextDouble();
        return (int) Math.min(size - 1, Math.floor(Math.pow(size + 1.0, share)) - 1);
    }

    private String word(int vocabulary, int syllables) {
        int number = zipf(vocabulary);
        return word(number, number * 7 + vocabulary, syllables);
    }

    /** The same word for the same number. */
    private static String word(int number, int salt, int syllables) {
        SplittableRandom own = new SplittableRandom(number * 31L + salt * 7919L);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables + 1; i++) {
            word.append(SYLLABLES[own.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
