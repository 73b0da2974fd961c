package dev.serai.cli.bench;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a programmer would write by hand for the ten columns of the bench, to compare with: one pattern for e-mail, and a phone
 * rule that only puts digits together, so it takes numbers that nobody can call.
 */
final class HandWrittenBean {

    private static final Pattern EMAIL = Pattern.compile("[a-z0-9._%+-]+@[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;
    private static final Map<String, MadeCustomer.Country> COUNTRIES = countries();

    private final DateTimeFormatter dates;

    /** @param dates how the partner writes dates, such as {@code dd.MM.uuuu} */
    HandWrittenBean(String dates) {
        this.dates = DateTimeFormatter.ofPattern(dates, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** A customer as such a program would hold it. */
    record Customer(
            String key,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable LocalDate born,
            @Nullable String country,
            @Nullable String city,
            Instant updated,
            @Nullable BigDecimal balance) {}

    private static Map<String, MadeCustomer.Country> countries() {
        Map<String, MadeCustomer.Country> countries = new HashMap<>();
        for (MadeCustomer.Country country : MadeCustomer.COUNTRIES) {
            countries.put(country.alpha2(), country);
            countries.put(country.alpha3(), country);
            countries.put(country.name(), country);
        }
        return countries;
    }

    /** The customer of a row in the order of {@link DirtyRow#HEADER}; null for a row that is not taken. */
    @Nullable
    Customer read(List<String> row) {
        MadeCustomer.Country country = COUNTRIES.get(row.get(6));
        String email = email(row.get(3));
        String phone = phone(row.get(4), country);
        if (row.get(0).isEmpty() || (email == null && phone == null)) {
            return null;
        }
        return new Customer(
                row.get(0),
                text(row.get(1) + " " + row.get(2)),
                email,
                phone,
                date(row.get(5)),
                country == null ? null : country.alpha2(),
                text(row.get(7)),
                Instant.parse(row.get(8)),
                amount(row.get(9)));
    }

    private static @Nullable String text(String raw) {
        String text = raw.strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String email(String raw) {
        String text = raw.strip().toLowerCase(Locale.ROOT);
        return EMAIL.matcher(text).matches() ? text : null;
    }

    private static @Nullable String phone(String raw, MadeCustomer.@Nullable Country country) {
        StringBuilder digits = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char digit = raw.charAt(i);
            if (digit >= '0' && digit <= '9') {
                digits.append(digit);
            }
        }
        String number = digits.toString();
        if (!raw.startsWith("+")) {
            if (number.startsWith("00")) {
                number = number.substring(2);
            } else if (country != null) {
                number = country.callingCode() + (number.startsWith("0") ? number.substring(1) : number);
            }
        }
        return number.length() < FEWEST_DIGITS || number.length() > MOST_DIGITS ? null : "+" + number;
    }

    private @Nullable LocalDate date(String raw) {
        if (raw.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(raw, dates);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal amount(String raw) {
        try {
            return raw.isEmpty() ? null : new BigDecimal(raw);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
