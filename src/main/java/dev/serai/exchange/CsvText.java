package dev.serai.exchange;

/** Writes texts into CSV so that a spreadsheet shows them and never runs them. */
final class CsvText {

    private CsvText() {}

    /** Appends a text that a person may have written: one that a spreadsheet would take for a formula gets a leading {@code '}. */
    static StringBuilder append(StringBuilder csv, String text, char delimiter) {
        return quote(csv, text, delimiter, looksLikeFormula(text));
    }

    /** Appends a value whose type makes it harmless, such as a number, a date or a phone number in E.164. */
    static StringBuilder appendTrusted(StringBuilder csv, String text, char delimiter) {
        return quote(csv, text, delimiter, false);
    }

    /**
     * True when the first character that a spreadsheet looks at begins a formula. Blanks, quotes and apostrophes before it are
     * looked through: spreadsheets drop the former, and looking through the latter keeps the leading ' reversible.
     */
    static boolean looksLikeFormula(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> {
                    return true;
                }
                case ' ', '\u00a0', '\u3000', '\ufeff', '"', '\'' -> {}
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    /** Takes back what {@link #append} put before a text: a leading {@code '} goes when what follows looks like a formula. */
    static String restore(String text) {
        return text.startsWith("'") && looksLikeFormula(text.substring(1)) ? text.substring(1) : text;
    }

    private static StringBuilder quote(StringBuilder csv, String text, char delimiter, boolean apostrophe) {
        if (!apostrophe && !needsQuotes(text, delimiter)) {
            return csv.append(text);
        }
        csv.append('"');
        if (apostrophe) {
            csv.append('\'');
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                csv.append('"');
            }
            csv.append(c);
        }
        return csv.append('"');
    }

    private static boolean needsQuotes(String text, char delimiter) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ');
    }
}
