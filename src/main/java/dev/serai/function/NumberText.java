package dev.serai.function;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads decimal numbers as people and machines write them, without exceptions; for one decimal separator. */
final class NumberText {

    private static final int MOST_DIGITS = 38;
    private static final int FAST_DIGITS = 18;
    private static final int LARGEST_EXPONENT = 30;

    private final char decimal;

    NumberText(char decimal) {
        this.decimal = decimal;
    }

    /** The number without needless zeros behind the separator, or null when the text is not a number. */
    @Nullable
    BigDecimal read(String text) {
        BigDecimal plain = readPlain(text);
        return plain != null ? plain : readWritten(text);
    }

    /** Digits with at most one separator and a minus sign: nearly everything that machines write. */
    private @Nullable BigDecimal readPlain(String text) {
        int length = text.length();
        int first = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        if (length == first || length - first > FAST_DIGITS) {
            return null;
        }
        long unscaled = 0;
        int point = -1;
        for (int i = first; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                unscaled = unscaled * 10 + (c - '0');
            } else if (c == decimal && point < 0 && i > first && i < length - 1) {
                point = i;
            } else {
                return null;
            }
        }
        return scaled(first == 1 ? -unscaled : unscaled, point < 0 ? 0 : length - 1 - point);
    }

    private static BigDecimal scaled(long unscaled, int scale) {
        long value = unscaled;
        int left = scale;
        while (left > 0 && value % 10 == 0) {
            value /= 10;
            left--;
        }
        return BigDecimal.valueOf(value, left);
    }

    private @Nullable BigDecimal readWritten(String text) {
        boolean bracketed = text.length() > 2 && text.startsWith("(") && text.endsWith(")");
        String inner = bracketed ? text.substring(1, text.length() - 1) : text;
        boolean minusBehind = !bracketed && inner.length() > 1 && isMinus(inner.charAt(inner.length() - 1));
        inner = minusBehind ? inner.substring(0, inner.length() - 1) : inner;
        int sign = bracketed || minusBehind ? -1 : 1;
        if (!inner.isEmpty() && (isMinus(inner.charAt(0)) || inner.charAt(0) == '+')) {
            if (sign < 0) {
                return null;
            }
            sign = inner.charAt(0) == '+' ? 1 : -1;
            inner = inner.substring(1).strip();
        }
        BigDecimal number = readUnsigned(inner.strip());
        return number == null || sign > 0 ? number : number.negate();
    }

    private static boolean isMinus(char c) {
        return c == '-' || c == '\u2212' || c == '\u2013';
    }

    private @Nullable BigDecimal readUnsigned(String text) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        Integer exponent = e < 0 ? Integer.valueOf(0) : exponent(text, e + 1);
        String digits = exponent == null ? null : ungrouped(e < 0 ? text : text.substring(0, e));
        if (digits == null || exponent == null) {
            return null;
        }
        BigDecimal number = new BigDecimal(digits).scaleByPowerOfTen(exponent).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static @Nullable Integer exponent(String text, int from) {
        boolean signed = from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+');
        int first = signed ? from + 1 : from;
        int value = 0;
        for (int i = first; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            value = Math.min(value * 10 + digit, LARGEST_EXPONENT + 1);
        }
        boolean usable = first < text.length() && value <= LARGEST_EXPONENT;
        return usable ? Integer.valueOf(text.startsWith("-", from) ? -value : value) : null;
    }

    /** The digits with a dot as separator; null when there are other characters or groups that are not of three. */
    private @Nullable String ungrouped(String text) {
        int point = text.indexOf(decimal);
        int end = point < 0 ? text.length() : point;
        StringBuilder digits = new StringBuilder(text.length());
        char separator = 0;
        int inGroup = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                inGroup++;
                continue;
            }
            boolean fits = separator == 0 ? inGroup >= 1 && inGroup <= 3 : c == separator && inGroup == 3;
            if (!fits || !isGroupSeparator(c)) {
                return null;
            }
            separator = c;
            inGroup = 0;
        }
        boolean complete = separator == 0 || inGroup == 3;
        return complete && appendFraction(text, end, digits) ? digits.toString() : null;
    }

    private boolean isGroupSeparator(char c) {
        return c == ' ' || c == '\'' || c == '\u2019' || c == (decimal == '.' ? ',' : '.');
    }

    private static boolean appendFraction(String text, int point, StringBuilder digits) {
        if (point < text.length()) {
            if (digits.length() == 0) {
                digits.append('0');
            }
            digits.append('.');
            for (int i = point + 1; i < text.length(); i++) {
                if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                    return false;
                }
                digits.append(text.charAt(i));
            }
        }
        boolean hasDigit = text.length() > (point < text.length() ? 1 : 0);
        return hasDigit && digits.length() <= MOST_DIGITS;
    }
}
