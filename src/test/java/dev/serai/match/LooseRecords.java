package dev.serai.match;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes sets of the kinds that are published for record linkage, with other people and other rates of error: Australians of ten
 * columns with typing, scanning and sounding errors, and short records of five columns of which many are empty.
 */
final class LooseRecords {

    private static final String LETTERS = "etaoinshrdlucmfywgpbvkxqjz";
    private static final String[] STATES = {"nsw", "vic", "qld", "wa", "sa", "tas", "act", "nt"};
    private static final String[] KINDS = {"street", "place", "close", "circuit", "crescent", "court", "road", "avenue"
    };

    final Map<String, String> truth = new HashMap<>();
    private final SplittableRandom random;
    private final double error;
    private final double missing;
    private final StringBuilder csv = new StringBuilder();

    private LooseRecords(long seed, double error, double missing) {
        this.random = new SplittableRandom(seed);
        this.error = error;
        this.missing = missing;
    }

    byte[] csv() {
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * People as the FEBRL generator makes them.
     *
     * @param most how often one person is sent once more, at most
     * @param error how likely a value of such a copy is to be wrong
     */
    static LooseRecords australians(long seed, int people, int most, double error) {
        LooseRecords made = new LooseRecords(seed, error, 0.03);
        made.csv
                .append("rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state,")
                .append(" date_of_birth, soc_sec_id\n");
        for (int p = 0; p < people; p++) {
            String[] values = made.australian();
            made.row("rec-" + p + "-org", "" + p, values);
            int copies = made.random.nextInt(most + 1);
            for (int copy = 0; copy < copies; copy++) {
                made.row("rec-" + p + "-dup-" + copy, "" + p, made.spoiled(values));
            }
        }
        return made;
    }

    private String[] australian() {
        int town = zipf(400);
        LocalDate born = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(36_500));
        return new String[] {
            word(zipf(300), 2),
            word(1000 + zipf(1200), 2 + random.nextInt(2)),
            String.valueOf(1 + zipf(250)),
            word(5000 + random.nextInt(900), 3) + " " + KINDS[zipf(KINDS.length)],
            random.nextInt(3) == 0 ? "" : word(9000 + random.nextInt(500), 3),
            word(20_000 + town, 3),
            String.valueOf(2000 + town * 7 % 5000),
            STATES[zipf(STATES.length)],
            String.format(Locale.ROOT, "%04d%02d%02d", born.getYear(), born.getMonthValue(), born.getDayOfMonth()),
            String.valueOf(1_000_000 + random.nextInt(8_999_999))
        };
    }

    /** Short records, one to seven of a person. */
    static LooseRecords short5(long seed, int people, double error, double missing) {
        LooseRecords made = new LooseRecords(seed, error, missing);
        made.csv.append("unique_id,first_name,surname,dob,city,email\n");
        int id = 0;
        for (int p = 0; p < people; p++) {
            String first = word(made.zipf(120), 1);
            String last = word(700 + made.zipf(400), 2);
            LocalDate born = LocalDate.of(1965, 1, 1).plusDays(made.random.nextInt(20_000));
            String city = word(20_000 + made.zipf(60), 2);
            String email = (made.random.nextBoolean() ? first + "." + last : first.charAt(0) + last)
                    + made.random.nextInt(99) + "@" + word(30_000 + made.random.nextInt(400), 2) + ".com";
            String[] values = {first, last, born.toString(), city, email};
            int copies = 1 + made.random.nextInt(7);
            for (int copy = 0; copy < copies; copy++) {
                made.row(String.valueOf(id++), "" + p, made.spoiled(values));
            }
        }
        return made;
    }

    private void row(String id, String person, String... values) {
        truth.put(id, person);
        csv.append(id).append(',').append(String.join(",", values)).append('\n');
    }

    private String[] spoiled(String[] values) {
        String[] sent = values.clone();
        if (random.nextInt(40) == 0) {
            sent[0] = values[1];
            sent[1] = values[0];
        }
        for (int v = 0; v < sent.length; v++) {
            if (random.nextDouble() < missing) {
                sent[v] = "";
            }
            for (int errors = 0; errors < 3 && random.nextDouble() < error; errors++) {
                sent[v] = wrong(sent[v]);
            }
        }
        return sent;
    }

    private String wrong(String value) {
        if (value.length() < 2) {
            return value;
        }
        int at = random.nextInt(value.length() - 1);
        char old = value.charAt(at);
        char other = Character.isDigit(old)
                ? (char) ('0' + random.nextInt(10))
                : Character.isLetter(old) ? LETTERS.charAt(zipf(LETTERS.length())) : old;
        return switch (random.nextInt(4)) {
            case 0 -> value.substring(0, at) + value.substring(at + 1);
            case 1 -> value.substring(0, at) + value.charAt(at + 1) + old + value.substring(at + 2);
            case 2 -> value.substring(0, at) + other + value.substring(at);
            default -> value.substring(0, at) + other + value.substring(at + 1);
        };
    }

    private int zipf(int size) {
        return (int) Math.min(size - 1, Math.floor(Math.pow(size + 1.0, random.nextDouble())) - 1);
    }

    /** The same word for the same number. */
    private static String word(int number, int syllables) {
        SplittableRandom own = new SplittableRandom(number * 7919L + 17);
        StringBuilder word = new StringBuilder();
        List<String> begin =
                List.of("b", "br", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "st", "t", "w");
        List<String> end =
                new ArrayList<>(List.of("a", "e", "i", "o", "u", "ar", "en", "in", "on", "ley", "ie", "ell", "and"));
        for (int i = 0; i <= syllables; i++) {
            word.append(begin.get(own.nextInt(begin.size()))).append(end.get(own.nextInt(end.size())));
        }
        return word.toString();
    }
}
