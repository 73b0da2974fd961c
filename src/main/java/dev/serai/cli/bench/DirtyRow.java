package dev.serai.cli.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Writes a person the way a partner would: its own formats, missing values, blanks, typing errors and nonsense. */
final class DirtyRow {

    static final String HEADER =
            "customer_id,first_name,last_name,email,phone,birth_date,country,city,updated_at,balance";

    private static final Instant FIRST_UPDATE = Instant.parse("2024-01-01T00:00:00Z");
    private static final long UPDATE_SPAN = 70_000_000L;
    private static final List<String> NO_PHONE = List.of("n/a", "12345", "unknown", "-");
    private static final List<String> NO_DATE = List.of("31.02.1980", "0000-00-00", "unknown", "1980-13-01");

    private final MadeCustomer person;
    private final int partner;
    private final SplittableRandom random;

    /**
     * A row of one partner about one person.
     *
     * @param partner 0 writes dates as 1980-12-31, 1 as 31.12.1980, 2 as 12/31/1980, and countries likewise its own way
     */
    DirtyRow(MadeCustomer person, int partner, SplittableRandom random) {
        this.person = person;
        this.partner = partner;
        this.random = random;
    }

    /** One line of CSV without its end. */
    String text(String key) {
        return String.join(
                ",",
                chance(0.003) ? "" : key,
                chance(0.02) ? "" : padded(chance(0.04) ? mistyped(person.first()) : person.first()),
                chance(0.005) ? "" : padded(chance(0.04) ? mistyped(person.last()) : person.last()),
                chance(0.12) ? "" : email(),
                chance(0.2) ? "" : phone(),
                chance(0.15) ? "" : date(),
                country(),
                chance(0.1) ? "" : quoted(person.city()),
                FIRST_UPDATE.plusSeconds(random.nextLong(UPDATE_SPAN)).toString(),
                balance());
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private String padded(String text) {
        return chance(0.04) ? " " + text + "  " : text;
    }

    private String mistyped(String text) {
        int at = random.nextInt(text.length() - 1);
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }

    private String email() {
        String email = person.email();
        if (chance(0.02)) {
            return chance(0.5) ? email.replace("@", "") : "none";
        }
        if (chance(0.05)) {
            email = "alt" + random.nextInt(3) + "." + email;
        }
        return chance(0.15) ? email.toUpperCase(Locale.ROOT) : padded(email);
    }

    private String phone() {
        if (chance(0.015)) {
            return MadeCustomer.pick(NO_PHONE, random);
        }
        String code = MadeCustomer.COUNTRIES.get(person.country()).callingCode();
        String national = person.national();
        String area = national.substring(0, 3);
        String rest = national.substring(3);
        if (code.equals("1")) {
            return switch (random.nextInt(3)) {
                case 0 -> "(" + area + ") " + rest.substring(0, 3) + "-" + rest.substring(3);
                case 1 -> "+1 " + area + " " + rest;
                default -> "1-" + area + "-" + rest;
            };
        }
        return switch (random.nextInt(5)) {
            case 0 -> "+" + code + national;
            case 1 -> "00" + code + " " + area + " " + rest;
            case 2 -> "0" + area + "/" + rest;
            case 3 -> "+" + code + " (0)" + area + " " + rest;
            default -> "0" + national;
        };
    }

    private String date() {
        if (chance(0.015)) {
            return MadeCustomer.pick(NO_DATE, random);
        }
        LocalDate date = person.birthDate();
        return switch (partner) {
            case 0 -> date.toString();
            case 1 -> two(date.getDayOfMonth()) + "." + two(date.getMonthValue()) + "." + date.getYear();
            default -> two(date.getMonthValue()) + "/" + two(date.getDayOfMonth()) + "/" + date.getYear();
        };
    }

    private String country() {
        if (chance(0.04)) {
            return chance(0.75) ? "" : "Atlantis";
        }
        MadeCustomer.Country country = MadeCustomer.COUNTRIES.get(person.country());
        return switch (partner) {
            case 0 -> country.alpha2();
            case 1 -> country.name();
            default -> country.alpha3();
        };
    }

    private String balance() {
        if (chance(0.05)) {
            return chance(0.8) ? "" : "n/a";
        }
        return random.nextInt(10_000) + "." + two(random.nextInt(100));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String quoted(String text) {
        return text.indexOf(',') < 0 ? text : "\"" + text + "\"";
    }
}
