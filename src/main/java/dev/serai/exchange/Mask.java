package dev.serai.exchange;

import dev.serai.record.CanonicalField;
import dev.serai.record.ValueKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Ways to let out a part of a value only. */
public enum Mask {
    /** {@code ada@example.org} becomes {@code ***@example.org}. */
    KEEP_DOMAIN,
    /** A date becomes its year. */
    YEAR,
    /** {@code +861065529988} becomes {@code ****9988}; a text of four characters or fewer becomes {@code ****}. */
    LAST4,
    /** {@code Ada} becomes {@code A***}. */
    FIRST,
    /** The same value gives the same code for one subscriber and purpose, another for every other, and never the value. */
    HASH;

    private static final int KEPT = 4;

    /** As written in a definition: {@code keep-domain}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Mask::word).toList();
    }

    static Optional<Mask> of(String word) {
        return Arrays.stream(values()).filter(mask -> mask.word().equals(word)).findFirst();
    }

    /** True when values of this field can be masked in this way. */
    boolean suits(CanonicalField field) {
        return switch (this) {
            case KEEP_DOMAIN -> field.kind() == ValueKind.TEXT && field.type().equals("email");
            case YEAR -> field.kind() == ValueKind.DATE;
            case LAST4, FIRST -> field.kind() == ValueKind.TEXT;
            case HASH -> field.kind() != ValueKind.LIST;
        };
    }

    String apply(Object value, Pseudonyms pseudonyms) {
        return switch (this) {
            case KEEP_DOMAIN -> "***" + afterAt(value.toString());
            case YEAR -> Integer.toString(((LocalDate) value).getYear());
            case LAST4 -> "****" + lastFour(value.toString());
            case FIRST -> value.toString().substring(0, value.toString().offsetByCodePoints(0, 1)) + "***";
            case HASH -> pseudonyms.of(value.toString());
        };
    }

    private static String afterAt(String email) {
        int at = email.lastIndexOf('@');
        return at < 0 ? "" : email.substring(at);
    }

    private static String lastFour(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= KEPT ? "" : text.substring(text.offsetByCodePoints(0, length - KEPT));
    }
}
