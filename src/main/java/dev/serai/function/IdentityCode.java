package dev.serai.function;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How codes with check signs are read before they are checked: upper case, no blanks and dashes, usual width. */
final class IdentityCode {

    private static final String SKIPPED = " -./_\u2010\u2011\u2013\u2014";

    private IdentityCode() {}

    /** The letters and digits of a code, or null when the text means that there is no value; other signs stay and so fail. */
    static @Nullable String of(String raw) {
        String text = CleanText.compatible(raw);
        if (Placeholders.ANY.matches(text)) {
            return null;
        }
        StringBuilder code = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (SKIPPED.indexOf(text.charAt(i)) < 0) {
                code.append(Character.toUpperCase(text.charAt(i)));
            }
        }
        return code.toString();
    }

    /**
     * A cleanser of codes that check themselves.
     *
     * @param shaped whether a code is of the right kind, but for its check signs
     * @param fits whether the check signs of such a code are right
     */
    static Cleanser cleanser(
            Predicate<String> shaped, InvalidValue invalid, Predicate<String> fits, InvalidValue wrongCheck) {
        return (raw, region) -> {
            String code = of(raw);
            if (code == null) {
                return null;
            }
            if (!shaped.test(code)) {
                return invalid;
            }
            return fits.test(code) ? code : wrongCheck;
        };
    }

    static boolean areDigits(String code, int from, int to) {
        for (int i = from; i < to; i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
