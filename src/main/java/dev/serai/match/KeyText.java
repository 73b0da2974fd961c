package dev.serai.match;

import dev.serai.comparator.PlainText;
import dev.serai.record.CanonicalField;
import java.math.BigDecimal;
import java.util.Set;

/** The form in which a value takes part in a match key: what people write differently but mean the same is one text. */
final class KeyText {

    private static final Set<String> NAMES = Set.of("person-name", "organisation-name");

    private KeyText() {}

    /**
     * Case folded, compatibility forms unified, blanks collapsed; names lose their accents as well. Contains no control
     * character, so that such a character may separate values. Empty when nothing is left.
     */
    static String of(CanonicalField field, Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return PlainText.fold(value.toString(), !NAMES.contains(field.type()));
    }
}
