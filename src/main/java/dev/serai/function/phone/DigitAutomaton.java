package dev.serai.function.phone;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells in one pass over digits which of some patterns match; immutable, made from {@link DigitPatterns}. */
final class DigitAutomaton {

    /** The patterns match two or more beginnings, so that it takes a regular expression to say which one counts. */
    static final int SEVERAL = -2;

    static final int NONE = -1;
    private static final int DEAD = 0;
    private static final int START = 1;
    private static final int MOST_STATES = 20_000;

    private final char[] next;
    private final int[] marks;

    private DigitAutomaton(char[] next, int[] marks) {
        this.next = next;
        this.marks = marks;
    }

    /** The automaton of these patterns, or empty when one of them is not understood. */
    static Optional<DigitAutomaton> of(List<String> regexes) {
        DigitPatterns patterns = new DigitPatterns();
        regexes.forEach(patterns::add);
        return patterns.understood() ? determinise(patterns) : Optional.empty();
    }

    private static Optional<DigitAutomaton> determinise(DigitPatterns patterns) {
        Map<BitSet, Integer> numbers = new HashMap<>();
        List<BitSet> sets = new ArrayList<>(List.of(new BitSet(), patterns.startSet()));
        numbers.put(sets.get(DEAD), DEAD);
        numbers.put(sets.get(START), START);
        StringBuilder arrows = new StringBuilder("\0".repeat(10));
        for (int i = START; i < sets.size(); i++) {
            for (int digit = 0; digit < 10; digit++) {
                BitSet target = patterns.step(sets.get(i), digit);
                Integer number = numbers.putIfAbsent(target, sets.size());
                if (number == null) {
                    sets.add(target);
                }
                arrows.append((char) (number == null ? sets.size() - 1 : number));
            }
            if (sets.size() > MOST_STATES) {
                return Optional.empty();
            }
        }
        int[] marks = sets.stream().mapToInt(patterns::marks).toArray();
        return Optional.of(new DigitAutomaton(arrows.toString().toCharArray(), marks));
    }

    /** A bit for each pattern that matches the digits from {@code from} to {@code to} as a whole. */
    int matches(byte[] digits, int from, int to) {
        int state = START;
        for (int i = from; i < to && state != DEAD; i++) {
            state = next[state * 10 + digits[i]];
        }
        return marks[state];
    }

    /** Where the one beginning that matches ends, {@link #NONE}, or {@link #SEVERAL}. */
    int prefixEnd(byte[] digits, int from, int to) {
        int state = START;
        int found = marks[START] != 0 ? from : NONE;
        for (int i = from; i < to; i++) {
            state = next[state * 10 + digits[i]];
            if (state == DEAD) {
                return found;
            }
            if (marks[state] != 0) {
                if (found != NONE) {
                    return SEVERAL;
                }
                found = i + 1;
            }
        }
        return found;
    }

    int states() {
        return marks.length;
    }
}
