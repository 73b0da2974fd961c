package dev.serai.function.phone;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Collects regular expressions over digits in one non-deterministic automaton; {@link DigitAutomaton} makes it fast.
 * Understands what phone metadata uses: digits, {@code \d}, classes, groups, alternatives and greedy quantifiers.
 */
final class DigitPatterns {

    private static final int ALL_DIGITS = 0x3FF;
    private static final int NO_LIMIT = -1;

    private final List<BitSet> silent = new ArrayList<>();
    private final List<int[]> arrows = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final int start = state();
    private boolean understood = true;
    private String pattern = "";
    private int at;

    /** Adds a pattern, which gets the next free mark: the first bit 0, the second bit 1 and so on. */
    void add(String regex) {
        pattern = regex;
        at = 0;
        int begin = state();
        silent.get(start).set(begin);
        ends.add(alternatives(begin));
        understood &= at == regex.length();
    }

    /** False when a pattern uses what is not known here, such as an anchor. */
    boolean understood() {
        return understood;
    }

    BitSet startSet() {
        BitSet set = new BitSet();
        reach(start, set);
        return set;
    }

    BitSet step(BitSet from, int digit) {
        BitSet set = new BitSet();
        for (int s = from.nextSetBit(0); s >= 0; s = from.nextSetBit(s + 1)) {
            int[] arrow = arrows.get(s);
            if ((arrow[0] >>> digit & 1) != 0) {
                reach(arrow[1], set);
            }
        }
        return set;
    }

    int marks(BitSet set) {
        int marks = 0;
        for (int i = 0; i < ends.size(); i++) {
            if (set.get(ends.get(i))) {
                marks |= 1 << i;
            }
        }
        return marks;
    }

    private void reach(int from, BitSet set) {
        if (set.get(from)) {
            return;
        }
        set.set(from);
        BitSet next = silent.get(from);
        for (int s = next.nextSetBit(0); s >= 0; s = next.nextSetBit(s + 1)) {
            reach(s, set);
        }
    }

    private int state() {
        silent.add(new BitSet());
        arrows.add(new int[] {0, 0});
        return silent.size() - 1;
    }

    private int alternatives(int from) {
        int end = state();
        silent.get(sequence(from)).set(end);
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            silent.get(sequence(from)).set(end);
        }
        return end;
    }

    private int sequence(int from) {
        int current = from;
        while (understood && at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
            current = repeated(current);
        }
        return current;
    }

    /** Reads an atom with its quantifier; the atom is read again for each copy. */
    private int repeated(int from) {
        int atom = at;
        int atomEnd = atomEnd(atom);
        at = atomEnd;
        int[] times = quantifier();
        int after = at;
        int current = from;
        for (int i = 0; i < times[0]; i++) {
            current = atom(current, atom);
        }
        if (times[1] == NO_LIMIT) {
            int loop = state();
            silent.get(current).set(loop);
            silent.get(atom(loop, atom)).set(loop);
            current = loop;
        }
        int end = state();
        silent.get(current).set(end);
        for (int i = times[0]; i < times[1]; i++) {
            current = atom(current, atom);
            silent.get(current).set(end);
        }
        at = after;
        return end;
    }

    private int atomEnd(int from) {
        char c = pattern.charAt(from);
        if (c == '\\') {
            return Math.min(from + 2, pattern.length());
        }
        if (c == '[') {
            return closing(from, ']');
        }
        if (c != '(') {
            return from + 1;
        }
        int depth = 0;
        for (int i = from; i < pattern.length(); i++) {
            depth += pattern.charAt(i) == '(' ? 1 : pattern.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return closing(from, '\0');
    }

    private int closing(int from, char bracket) {
        int end = pattern.indexOf(bracket, from);
        understood &= end >= 0;
        return end < 0 ? pattern.length() : end + 1;
    }

    private int[] quantifier() {
        int[] times = {1, 1};
        if (at >= pattern.length()) {
            return times;
        }
        char c = pattern.charAt(at);
        if (c == '?' || c == '*' || c == '+') {
            at++;
            times = new int[] {c == '+' ? 1 : 0, c == '?' ? 1 : NO_LIMIT};
        } else if (c == '{') {
            int end = closing(at, '}');
            times = counts(pattern.substring(at + 1, end - 1));
            at = end;
        }
        understood &=
                times[1] != 1 || times[0] != 1 || at >= pattern.length() || "?*+{".indexOf(pattern.charAt(at)) < 0;
        return times;
    }

    private static int[] counts(String text) {
        int comma = text.indexOf(',');
        if (comma < 0) {
            return new int[] {Integer.parseInt(text), Integer.parseInt(text)};
        }
        boolean open = comma == text.length() - 1;
        return new int[] {
            Integer.parseInt(text.substring(0, comma)), open ? NO_LIMIT : Integer.parseInt(text.substring(comma + 1))
        };
    }

    private int atom(int from, int position) {
        char c = pattern.charAt(position);
        if (c == '(') {
            return group(from, position);
        }
        int end = state();
        // A state has at most one arrow, so each arrow gets a state of its own.
        int own = state();
        silent.get(from).set(own);
        arrows.set(own, new int[] {digits(position), end});
        return end;
    }

    private int group(int from, int position) {
        at = position + 1;
        if (pattern.startsWith("?:", at)) {
            at += 2;
        }
        understood &= at < pattern.length() && pattern.charAt(at) != '?';
        int end = alternatives(from);
        at++;
        return end;
    }

    private int digits(int position) {
        char c = pattern.charAt(position);
        if (c >= '0' && c <= '9') {
            return 1 << (c - '0');
        }
        if (pattern.startsWith("\\d", position)) {
            return ALL_DIGITS;
        }
        if (c == '[') {
            return digitClass(position + 1);
        }
        understood = false;
        return 0;
    }

    private int digitClass(int position) {
        int set = 0;
        int i = position;
        while (i < pattern.length() && pattern.charAt(i) != ']') {
            int low = pattern.charAt(i) - '0';
            boolean range = i + 2 < pattern.length() && pattern.charAt(i + 1) == '-';
            int high = range ? pattern.charAt(i + 2) - '0' : low;
            if (low < 0 || high > 9 || high < low) {
                understood = false;
                return 0;
            }
            set |= (1 << (high + 1)) - (1 << low);
            i += range ? 3 : 1;
        }
        return set;
    }
}
