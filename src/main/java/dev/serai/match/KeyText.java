package dev.serai.match;

import dev.serai.record.CanonicalField;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** The form in which a value takes part in a match key: what people write differently but mean the same is one text. */
final class KeyText {

    private static final Set<String> NAMES = Set.of("person-name", "organisation-name");
    private static final int LAST_ASCII = 0x7f;
    private static final int FIRST_DIACRITICAL = 0x300;
    private static final int LAST_DIACRITICAL = 0x36f;

    private KeyText() {}

    /**
     * Case folded, compatibility forms unified, blanks collapsed; names lose their accents as well. Contains no control
     * character, so that such a character may separate values. Empty when nothing is left.
     */
    static String of(CanonicalField field, Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        String text = value.toString();
        if (isAscii(text)) {
            return collapseBlanks(text.toLowerCase(Locale.ROOT));
        }
        String unified = Normalizer.normalize(text, Normalizer.Form.NFKC);
        // Upper case first: it unfolds letters such as the German sharp s, which lower case alone leaves as they are.
        String folded = unified.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String plain = NAMES.contains(field.type()) ? withoutAccents(folded) : folded;
        return collapseBlanks(Normalizer.normalize(plain, Normalizer.Form.NFKC));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** Only marks of the Latin, Greek and Cyrillic kind: elsewhere a mark makes another letter. */
    private static String withoutAccents(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        decomposed
                .chars()
                .filter(c -> c < FIRST_DIACRITICAL || c > LAST_DIACRITICAL)
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static String collapseBlanks(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean blankBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            if (!blank) {
                if (blankBefore && collapsed.length() > 0) {
                    collapsed.append(' ');
                }
                collapsed.append(c);
            }
            blankBefore = blank;
        }
        return collapsed.toString();
    }
}
