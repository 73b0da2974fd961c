package dev.serai.cli.cases;

/** Texts as a person sees them: quoted, and with the blanks and invisible characters that would be overlooked made visible. */
final class Visible {

    private Visible() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                shown.append(isOverlooked(text, i) ? '·' : ' ');
            } else if (c == '\t') {
                shown.append('→');
            } else if (c == '\n') {
                shown.append('⏎');
            } else if (Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.isSpaceChar(c)) {
                shown.append("⟨U+%04X⟩".formatted((int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.append('"').toString();
    }

    private static boolean isOverlooked(String text, int place) {
        return place == 0
                || place == text.length() - 1
                || text.charAt(place - 1) == ' '
                || text.charAt(place + 1) == ' '
                || text.charAt(place - 1) == '\n'
                || text.charAt(place + 1) == '\n';
    }
}
