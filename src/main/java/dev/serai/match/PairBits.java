package dev.serai.match;

import java.util.Arrays;

/** A set of pairs of positions with a few bits each, in little memory. */
final class PairBits {

    private static final long FREE = -1;

    private long[] keys = new long[1 << 10];
    private long[] bits = new long[1 << 10];
    private int size;

    PairBits() {
        Arrays.fill(keys, FREE);
    }

    void mark(int a, int b, int bit) {
        long pair = (long) Math.min(a, b) << 32 | Math.max(a, b);
        int at = place(pair);
        if (keys[at] == FREE) {
            keys[at] = pair;
            size++;
        }
        bits[at] |= 1L << (bit & 63);
        if (size * 2 > keys.length) {
            grow();
        }
    }

    private int place(long pair) {
        int mask = keys.length - 1;
        int at = (int) Hash64.mixed(pair) & mask;
        while (keys[at] != FREE && keys[at] != pair) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldBits = bits;
        keys = new long[oldKeys.length * 2];
        bits = new long[oldKeys.length * 2];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                bits[at] = oldBits[i];
            }
        }
    }

    long bitsOf(long pair) {
        return bits[place(pair)];
    }

    long[] sorted() {
        return Arrays.stream(keys).filter(key -> key != FREE).sorted().toArray();
    }
}
