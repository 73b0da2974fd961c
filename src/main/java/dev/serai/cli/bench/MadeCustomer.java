package dev.serai.cli.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * One invented person. The same number and seed give the same person, so that no partner's file has to be kept in memory.
 *
 * @param country an index into {@link #COUNTRIES}
 * @param national the phone number without country code and leading zero
 */
record MadeCustomer(
        String first, String last, String email, int country, String national, LocalDate birthDate, String city) {

    /** Names and phone prefixes of one country. */
    record Country(String alpha2, String alpha3, String name, String callingCode, String prefix, List<String> cities) {}

    static final List<Country> COUNTRIES = List.of(
            new Country("DE", "DEU", "Germany", "49", "151", List.of("Dresden", "Bremen", "Nürnberg", "Mainz")),
            new Country("FR", "FRA", "France", "33", "6", List.of("Nantes", "Lille", "Orléans", "Dijon")),
            new Country("GB", "GBR", "United Kingdom", "44", "7400", List.of("York", "Bath", "Derby", "Hull")),
            new Country("NL", "NLD", "Netherlands", "31", "61", List.of("Breda", "Delft", "Leiden")),
            new Country("SE", "SWE", "Sweden", "46", "70", List.of("Lund", "Umeå", "Örebro")),
            new Country("US", "USA", "United States", "1", "212", List.of("Salem, OR", "Dover", "Mobile")));

    private static final List<String> FIRST = List.of(
            "Adele", "Bruno", "Céline", "Dieter", "Elif", "Frida", "Gustav", "Hélène", "Igor", "Jana", "Kai", "Lotte",
            "Mats", "Noor", "Olga", "Piet", "Ruth", "Sören", "Tilda", "Uwe", "Viola", "Wim", "Yara", "Zeno", "Alice",
            "Brian", "Carol", "Derek", "Edith", "Frank", "Grace", "Henry", "Irene", "Jason", "Kelly", "Louis", "Megan",
            "Nigel", "Olive", "Peter");
    private static final List<String> LAST = List.of(
            "Adler",
            "Böhm",
            "Castel",
            "Drewes",
            "Engel",
            "Fuchs",
            "Garnier",
            "Hübner",
            "Ivers",
            "Jäger",
            "Kuhn",
            "Lambert",
            "Mercier",
            "Noël",
            "Otten",
            "Pohl",
            "Renard",
            "Sandberg",
            "Thorén",
            "Ulrich",
            "Vogel",
            "Winter",
            "Yates",
            "Zander",
            "van Dijk",
            "de Boer",
            "Bailey",
            "Cooper",
            "Dawson",
            "Ellis",
            "Fisher",
            "Gibson",
            "Harvey",
            "Irwin",
            "Jarvis",
            "Kemp",
            "Lawson",
            "Mason",
            "Norris",
            "O'Neill",
            "Palmer",
            "Quinn",
            "Reeves",
            "Sutton",
            "Turner",
            "Vaughan",
            "Walsh",
            "Young");
    private static final List<String> HOSTS =
            List.of("example.com", "example.org", "mail.example.net", "post.example.de");
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final int DAYS_OF_BIRTH = 24_000;
    private static final double HOUSEHOLD = 0.02;

    static SplittableRandom randomOf(long seed, long number) {
        return new SplittableRandom(seed ^ (number * STEP));
    }

    /** Two in a hundred live with the person before: same surname, phone and city. */
    static MadeCustomer of(long seed, long number) {
        SplittableRandom random = randomOf(seed, number);
        boolean household = random.nextDouble() < HOUSEHOLD;
        MadeCustomer own = alone(random, number);
        if (!household) {
            return own;
        }
        SplittableRandom neighbour = randomOf(seed, number - 1);
        neighbour.nextDouble();
        MadeCustomer other = alone(neighbour, number - 1);
        return new MadeCustomer(
                own.first, other.last, own.email, other.country, other.national, own.birthDate, other.city);
    }

    private static MadeCustomer alone(SplittableRandom random, long number) {
        String first = pick(FIRST, random);
        String last = pick(LAST, random);
        int country = random.nextInt(COUNTRIES.size());
        Country home = COUNTRIES.get(country);
        String email = plain(first) + "." + plain(last) + Long.toString(number, Character.MAX_RADIX) + "@"
                + pick(HOSTS, random);
        LocalDate birth = LocalDate.of(1942, 1, 1).plusDays(random.nextInt(DAYS_OF_BIRTH));
        return new MadeCustomer(first, last, email, country, national(home, number), birth, pick(home.cities, random));
    }

    /** As many digits as a mobile number of the country has, different for each person. */
    private static String national(Country home, long number) {
        int digits =
                switch (home.callingCode) {
                    case "49" -> 8;
                    case "33" -> 8;
                    case "44" -> 6;
                    default -> 7;
                };
        long range = Math.round(Math.pow(10, digits));
        long spread = Math.floorMod(number * 7_654_321L + 2_345_678L, range);
        long firstDigit = range / 10;
        return home.prefix + (spread < firstDigit ? spread + 2 * firstDigit : spread);
    }

    static <T> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }

    private static String plain(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
