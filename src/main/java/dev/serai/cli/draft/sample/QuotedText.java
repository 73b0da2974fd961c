package dev.serai.cli.draft.sample;

/**
 * CSV in which characters that stand for themselves, behind an escape or as a stray quote within quotes, are hidden from the
 * reader: each is a character of the private area until {@link #shown}.
 *
 * @param escaped how many quotes, delimiters, line breaks and missing values are behind an escape
 * @param stray how many quotes stand within quotes with no delimiter behind them
 */
record QuotedText(String text, int escaped, int stray) {

    private static final char ESCAPE = '\\';
    private static final char MISSING = '\uE000';
    private static final char FIRST = '\uE100';

    /** Reads as the dialect says; a backslash is an escape only where {@code escapes}. */
    static QuotedText of(String text, char delimiter, char quote, boolean escapes) {
        return new Reader(text, delimiter, quote, escapes).read();
    }

    /** What a column holds. */
    static String shown(String cell) {
        if (cell.indexOf(MISSING) >= 0) {
            return "";
        }
        StringBuilder plain = new StringBuilder(cell.length());
        cell.chars().forEach(c -> plain.append(c >= FIRST && c < FIRST + 128 ? (char) (c - FIRST) : (char) c));
        return plain.toString();
    }

    private static final class Reader {

        private final String text;
        private final char delimiter;
        private final char quote;
        private final boolean escapes;
        private final StringBuilder out;
        private int escaped;
        private int stray;
        private boolean quoted;

        Reader(String text, char delimiter, char quote, boolean escapes) {
            this.text = text;
            this.delimiter = delimiter;
            this.quote = quote;
            this.escapes = escapes;
            this.out = new StringBuilder(text.length());
        }

        QuotedText read() {
            boolean begins = true;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (escapes && c == ESCAPE && i + 1 < text.length()) {
                    escape(text.charAt(++i));
                    begins = false;
                } else if (c == quote && quoted && i + 1 < text.length() && text.charAt(i + 1) == quote) {
                    out.append(c).append(c);
                    i++;
                } else if (c == quote && quoted && !endsColumn(i + 1)) {
                    stray++;
                    out.append((char) (FIRST + c));
                } else {
                    boolean mark = c == quote && (quoted || begins);
                    quoted = mark != quoted;
                    begins = !quoted && (c == delimiter || c == '\n' || c == '\r');
                    out.append(c);
                }
            }
            return new QuotedText(out.toString(), escaped, stray);
        }

        private void escape(char next) {
            boolean telling = next == quote || next == delimiter || next == '\n' || next == 'N';
            escaped += telling ? 1 : 0;
            if (next == 'N' && !quoted) {
                out.append(MISSING);
            } else {
                out.append(next < 128 ? (char) (FIRST + next) : next);
            }
        }

        private boolean endsColumn(int at) {
            return at >= text.length()
                    || text.charAt(at) == delimiter
                    || text.charAt(at) == '\n'
                    || text.charAt(at) == '\r';
        }
    }
}
