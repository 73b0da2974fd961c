package dev.serai.function;

import java.util.ArrayList;
import java.util.List;

/** Knows what partners write when they have no value; the words are in {@code placeholders.txt}. */
public final class Placeholders {

    private static final List<String> LINES = WordLists.lines("placeholders.txt");

    /** For values of any type. */
    public static final Placeholders ANY = of("any");

    static final Placeholders EMAIL = of("email");
    static final Placeholders PHONE = of("phone");
    static final Placeholders DATE = of("date");
    static final Placeholders NAME = of("name");

    private final WordSet words;

    private Placeholders(WordSet words) {
        this.words = words;
    }

    private static Placeholders of(String section) {
        List<String> words = new ArrayList<>();
        boolean wanted = false;
        for (String line : LINES) {
            if (line.startsWith("[")) {
                wanted = line.equals("[any]") || line.equals("[" + section + "]");
            } else if (wanted) {
                words.add(line);
            }
        }
        return new Placeholders(new WordSet(words));
    }

    /** Whether a text without blanks at its ends means that there is no value: empty, signs only, or a known word. */
    public boolean matches(String text) {
        return text.isEmpty() || words.contains(text) || hasOnlySigns(text);
    }

    private static boolean hasOnlySigns(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F ? "—–−…·。，、？！～－．／".indexOf(c) < 0 : isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
