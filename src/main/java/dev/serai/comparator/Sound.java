package dev.serai.comparator;

/** A rough sound of a name in Latin letters: equal for most ways to misspell it. */
final class Sound {

    private static final String CLASSES = "01230120022455012623010202";
    private static final int LENGTH = 4;

    private Sound() {}

    /** Soundex, with its first letter as a class too where it is often confused; empty for other scripts. */
    static String of(String word) {
        StringBuilder sound = new StringBuilder(LENGTH);
        char before = 0;
        for (int i = 0; i < word.length() && sound.length() < LENGTH; i++) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') {
                continue;
            }
            char kind = CLASSES.charAt(c - 'a');
            if (sound.length() == 0) {
                sound.append(c == 'k' || c == 'q' ? 'c' : c == 'z' ? 's' : c);
            } else if (kind != '0' && kind != before) {
                sound.append(kind);
            }
            before = c == 'h' || c == 'w' ? before : kind;
        }
        return sound.toString();
    }
}
