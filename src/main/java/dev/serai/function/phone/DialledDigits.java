package dev.serai.function.phone;

import org.jspecify.annotations.Nullable;

/** The digits of a phone number in a usual spelling, and whether a plus sign stands before them. */
@SuppressWarnings("ArrayRecordComponent")
record DialledDigits(byte[] digits, int length, boolean plus) {

    private static final int MOST_DIGITS = 20;
    private static final int LONGEST_TEXT = 60;
    private static final int FEWEST_DIGITS = 3;
    private static final char FULL_WIDTH_ZERO = '\uFF10';

    /** Null when the text has anything but digits and plain punctuation, or too few or too many of them. */
    static @Nullable DialledDigits scan(String text) {
        int end = text.length();
        if (end > LONGEST_TEXT) {
            return null;
        }
        byte[] digits = new byte[MOST_DIGITS];
        int count = 0;
        boolean plus = false;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            int digit = c - (c >= FULL_WIDTH_ZERO ? FULL_WIDTH_ZERO : '0');
            if (digit >= 0 && digit <= 9) {
                if (count == MOST_DIGITS) {
                    return null;
                }
                digits[count++] = (byte) digit;
            } else if (c == '+' || c == '\uFF0B') {
                if (plus || count > 0) {
                    return null;
                }
                plus = true;
            } else if (!isPunctuation(c)) {
                return null;
            }
        }
        return count < FEWEST_DIGITS ? null : new DialledDigits(digits, count, plus);
    }

    private static boolean isPunctuation(char c) {
        return c == ' ' || c == '-' || c == '(' || c == ')' || c == '.' || c == '/' || c == '\u3000' || c == '\uFF0D';
    }
}
