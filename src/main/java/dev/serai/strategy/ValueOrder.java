package dev.serai.strategy;

import java.math.BigDecimal;

/** A fixed order of values of one field, for the last tie. */
final class ValueOrder {

    private ValueOrder() {}

    static int compare(Object a, Object b) {
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return x.compareTo(y);
        }
        return text(a).compareTo(text(b));
    }

    private static String text(Object value) {
        return value instanceof GroupValue group ? group.sortText() : value.toString();
    }
}
