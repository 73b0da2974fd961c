package dev.serai.match;

/** A 64-bit hash of texts, the same on every machine and in every release: it is stored. */
final class Hash64 {

    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash64() {}

    static long of(String text) {
        return mixed(with(START, text));
    }

    /** Goes on with a text, set apart from what was before. */
    static long with(long hash, String text) {
        long h = hash;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * PRIME;
        }
        return (h ^ 0x1f) * PRIME;
    }

    static long start() {
        return START;
    }

    /** Spreads the bits: the plain hash of short texts differs mostly in the low ones. */
    static long mixed(long hash) {
        long h = hash;
        h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
        h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
        return h ^ (h >>> 31);
    }
}
