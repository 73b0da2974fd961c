package dev.serai.truth;

import dev.serai.strategy.Likeness;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Decides which values of one attribute say the same. */
final class ValueClasses {

    private static final double ALIKE = 0.95;
    private static final int TELLING_DIGITS = 3;

    private final AttributeKind kind;
    private final double tolerance;

    /** @param tolerance how far numbers may be apart, as a part of the greater, and still be the same */
    ValueClasses(AttributeKind kind, double tolerance) {
        this.kind = kind;
        this.tolerance = tolerance;
    }

    /** A class for each value, counted from 0 by first appearance; those that are the same through others are the same. */
    int[] of(List<String> values) {
        List<String> distinct = values.stream().distinct().toList();
        int[] classes = ofDistinct(distinct);
        Map<String, Integer> byValue = new HashMap<>();
        for (int i = 0; i < classes.length; i++) {
            byValue.put(distinct.get(i), classes[i]);
        }
        return values.stream().mapToInt(value -> byValue.getOrDefault(value, 0)).toArray();
    }

    private int[] ofDistinct(List<String> values) {
        List<Object> read = values.stream().map(this::read).toList();
        int[] classes = new int[values.size()];
        int next = 0;
        for (int i = 0; i < classes.length; i++) {
            classes[i] = next;
            for (int j = 0; j < i; j++) {
                if (classes[j] != classes[i] && same(read.get(i), read.get(j))) {
                    join(classes, i, classes[i], classes[j]);
                }
            }
            next = Math.max(next, classes[i] + 1);
        }
        return compact(classes);
    }

    private static void join(int[] classes, int last, int a, int b) {
        for (int i = 0; i <= last; i++) {
            if (classes[i] == a || classes[i] == b) {
                classes[i] = Math.min(a, b);
            }
        }
    }

    private static int[] compact(int[] classes) {
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < classes.length; i++) {
            if (!seen.contains(classes[i])) {
                seen.add(classes[i]);
            }
            classes[i] = seen.indexOf(classes[i]);
        }
        return classes;
    }

    boolean same(String a, String b) {
        return same(read(a), read(b));
    }

    private Object read(String value) {
        @Nullable
        Object read =
                switch (kind) {
                    case NUMBER -> Form.number(value);
                    case DATE -> Form.date(value);
                    case TIME -> Form.minuteOfDay(value);
                    case CHOICE -> Likeness.plain(value);
                    case TEXT -> Form.words(value);
                };
        return read == null ? value.strip() : read;
    }

    private boolean same(Object a, Object b) {
        if (Objects.equals(a, b)) {
            return true;
        }
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return sameNumber(x, y);
        }
        BiPredicate<String, String> wordy = (x, y) -> x.contains(" ")
                && y.contains(" ")
                && Form.digits(x).equals(Form.digits(y))
                && Likeness.of(x, y) >= ALIKE;
        return kind == AttributeKind.TEXT && a instanceof String x && b instanceof String y && wordy.test(x, y);
    }

    private boolean sameNumber(BigDecimal a, BigDecimal b) {
        if (a.compareTo(b) == 0 || roundsTo(a, b) || roundsTo(b, a)) {
            return true;
        }
        return Likeness.of(a, b) >= 1 - tolerance || slipped(a, b);
    }

    /** 12.34 is 12.3 to somebody who writes one digit after the point; whole numbers are taken as they are. */
    private static boolean roundsTo(BigDecimal fine, BigDecimal coarse) {
        return coarse.scale() > 0
                && fine.scale() > coarse.scale()
                && fine.setScale(coarse.scale(), RoundingMode.HALF_UP).compareTo(coarse) == 0;
    }

    /** 3525720 is 352572 with a digit too many: the same digits, enough of them to be no chance. */
    private static boolean slipped(BigDecimal a, BigDecimal b) {
        BigDecimal x = a.stripTrailingZeros();
        BigDecimal y = b.stripTrailingZeros();
        return x.precision() >= TELLING_DIGITS && x.unscaledValue().equals(y.unscaledValue());
    }
}
