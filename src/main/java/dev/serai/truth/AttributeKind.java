package dev.serai.truth;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** What the values of an attribute are, told by the values themselves. */
enum AttributeKind {
    NUMBER,
    DATE,
    /** Times of day; the day is not compared. */
    TIME,
    /** A few values that come again and again: alike is not equal here. */
    CHOICE,
    TEXT;

    private static final double MOST = 0.8;
    private static final int CHOICES = 50;
    private static final int REPEATED = 10;

    static AttributeKind of(Collection<String> values) {
        if (most(values, value -> Form.number(value) != null)) {
            return NUMBER;
        }
        if (most(values, value -> Form.date(value) != null)) {
            return DATE;
        }
        if (most(values, value -> Form.minuteOfDay(value) != null)) {
            return TIME;
        }
        Set<String> distinct = new HashSet<>(values);
        return distinct.size() <= CHOICES && values.size() >= distinct.size() * REPEATED ? CHOICE : TEXT;
    }

    private static boolean most(Collection<String> values, Predicate<String> test) {
        return values.stream().filter(test).count() >= MOST * values.size();
    }
}
