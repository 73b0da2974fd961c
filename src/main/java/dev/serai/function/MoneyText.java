package dev.serai.function;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money as people write it, taken apart: the number, with thousands in any style and in 千, 万 and 亿, and what
 * stands before and behind it.
 *
 * @param number as it is written, without sign
 */
record MoneyText(String number, String before, String behind, boolean negative) {

    static final InvalidValue INVALID = new InvalidValue("invalid-money", "not an amount of money");
    private static final InvalidValue AMBIGUOUS = new InvalidValue(
            "ambiguous-amount", "one dot before three digits: it is not clear which decimals it has; say 'decimal'");
    private static final InvalidValue UNKNOWN =
            new InvalidValue("unknown-currency", "a sign beside the amount that is no currency");

    private static final int LONGEST = 100;
    private static final int THOUSANDS = 3;
    private static final Map<Character, Integer> ZEROS = Map.of('十', 1, '百', 2, '千', 3, '万', 4, '萬', 4, '亿', 8, '億', 8);

    /** The parts of a text, or empty when it holds no digit. */
    static Optional<MoneyText> of(String raw) {
        String text = CleanText.compatible(raw);
        boolean bracketed = text.length() > 2 && text.startsWith("(") && text.endsWith(")");
        String inner = bracketed ? text.substring(1, text.length() - 1) : text;
        int first = 0;
        while (first < inner.length() && !isDigit(inner.charAt(first))) {
            first++;
        }
        int last = inner.length() - 1;
        while (last > first && !isDigit(inner.charAt(last)) && !ZEROS.containsKey(inner.charAt(last))) {
            last--;
        }
        if (first >= inner.length() || inner.length() > LONGEST) {
            return Optional.empty();
        }
        String before = inner.substring(0, first);
        String behind = inner.substring(last + 1);
        boolean minus = isMinus(before.strip()) || behind.strip().startsWith("-") || before.contains("-");
        return Optional.of(new MoneyText(
                inner.substring(first, last + 1), withoutSign(before), withoutSign(behind), bracketed || minus));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isMinus(String text) {
        return text.equals("-") || text.equals("\u2212");
    }

    private static String withoutSign(String mark) {
        return mark.replace("-", "").replace("\u2212", "").replace("+", "").strip();
    }

    /** The currencies that the marks allow: none when there is no mark, or an InvalidValue when one is no currency. */
    Object currencies() {
        Set<String> common = new HashSet<>();
        for (String mark : new String[] {before, behind}) {
            Set<String> codes = CurrencySigns.codes(mark);
            if (!mark.isEmpty() && codes.isEmpty()) {
                return UNKNOWN;
            }
            if (!common.isEmpty() && !codes.isEmpty()) {
                common.retainAll(codes);
                return common.isEmpty() ? UNKNOWN : Set.copyOf(common);
            }
            common.addAll(codes);
        }
        return Set.copyOf(common);
    }

    /**
     * The amount, or an InvalidValue.
     *
     * @param decimal what stands before the decimals, or null when the text tells
     */
    Object amount(@Nullable Character decimal) {
        BigDecimal sum = BigDecimal.ZERO;
        int least = Integer.MAX_VALUE;
        int at = 0;
        while (at < number.length()) {
            int end = at;
            while (end < number.length() && !ZEROS.containsKey(number.charAt(end))) {
                end++;
            }
            Object part = number(number.substring(at, end).strip(), decimal);
            int zeros = 0;
            while (end < number.length() && ZEROS.containsKey(number.charAt(end))) {
                zeros += ZEROS.getOrDefault(number.charAt(end), 0);
                end++;
            }
            if (!(part instanceof BigDecimal found) || zeros >= least) {
                return part instanceof BigDecimal ? INVALID : part;
            }
            sum = sum.add(found.scaleByPowerOfTen(zeros));
            least = zeros;
            at = end;
        }
        BigDecimal plain = sum.stripTrailingZeros();
        plain = plain.scale() < 0 ? plain.setScale(0) : plain;
        return negative ? plain.negate() : plain;
    }

    private static Object number(String text, @Nullable Character decimal) {
        char separator = decimal == null ? decimalOf(text) : decimal;
        if (separator == 0) {
            return AMBIGUOUS;
        }
        BigDecimal number = new NumberText(separator).read(text);
        return number == null ? INVALID : number;
    }

    /** What stands before the decimals: the later of both signs; 0 when one alone can be read in two ways. */
    private static char decimalOf(String text) {
        int dot = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        if (dot >= 0 && comma >= 0) {
            return dot > comma ? '.' : ',';
        }
        int sign = Math.max(dot, comma);
        boolean three = text.length() - sign - 1 == THOUSANDS;
        if (sign < 0 || text.indexOf(text.charAt(sign)) != sign) {
            return dot >= 0 ? ',' : '.';
        }
        if (comma >= 0) {
            return three ? '.' : ',';
        }
        return three && sign <= THOUSANDS && !text.startsWith("0") ? 0 : '.';
    }
}
