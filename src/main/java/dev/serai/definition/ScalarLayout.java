package dev.serai.definition;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the place in its file of each character of a single value, however YAML folds, quotes or escapes it: the blanks of both
 * may differ, everything else stands in both in the same order.
 *
 * @param text of the whole file
 * @param from where the value begins, in code points
 * @param to where it ends
 */
record ScalarLayout(String text, int from, int to, SourceLocation at, Style style) {

    /** How a value is written, which decides what is an escape. */
    enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        BLOCK
    }

    /** The place of the character at an offset of the value, or of the value when the two cannot be matched. */
    SourceLocation place(String value, int offset) {
        int wanted = 0;
        for (int i = 0; i < Math.min(offset, value.length()); ) {
            int c = value.codePointAt(i);
            wanted += isBlank(c) ? 0 : 1;
            i += Character.charCount(c);
        }
        List<SourceLocation> places = places(wanted + 1);
        if (wanted < places.size()) {
            return places.get(wanted);
        }
        return places.isEmpty() ? at : after(places.get(places.size() - 1));
    }

    private static SourceLocation after(SourceLocation last) {
        return new SourceLocation(last.file(), last.line(), last.column() + 1);
    }

    /** The places of the first characters that are no blanks. */
    private List<SourceLocation> places(int most) {
        int[] raw = text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to))
                .codePoints()
                .toArray();
        List<SourceLocation> found = new ArrayList<>();
        int line = at.line();
        int column = at.column();
        int end = style == Style.SINGLE_QUOTED || style == Style.DOUBLE_QUOTED ? raw.length - 1 : raw.length;
        int begin = begin(raw);
        int i = 0;
        while (i < end && found.size() < most) {
            int width = i < begin ? 1 : width(raw, i);
            if (i >= begin && !isBlank(meant(raw, i))) {
                found.add(new SourceLocation(at.file(), line, column));
            }
            boolean ended = raw[i] == '\n';
            line += ended ? 1 : 0;
            column = ended ? 1 : column + width;
            i += width;
        }
        return found;
    }

    /** Past the opening quote, or past the line of the indicator of a block. */
    private int begin(int[] raw) {
        if (style == Style.PLAIN) {
            return 0;
        }
        int i = 0;
        while (style == Style.BLOCK && i < raw.length && raw[i] != '\n') {
            i++;
        }
        return i + 1;
    }

    private int width(int[] raw, int i) {
        if (style == Style.SINGLE_QUOTED && raw[i] == '\'' && i + 1 < raw.length && raw[i + 1] == '\'') {
            return 2;
        }
        if (style != Style.DOUBLE_QUOTED || raw[i] != '\\' || i + 1 >= raw.length || raw[i + 1] == '\n') {
            return 1;
        }
        return switch (raw[i + 1]) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }

    /** A blank where a character of the file stands for one, or for nothing. */
    private int meant(int[] raw, int i) {
        boolean escape = style == Style.DOUBLE_QUOTED && raw[i] == '\\' && i + 1 < raw.length;
        return escape && "ntr0abefvNLP_ \n\r\t".indexOf(raw[i + 1]) >= 0 ? ' ' : raw[i];
    }

    private static boolean isBlank(int c) {
        return c <= ' ' || c == 0x85 || c == 0xA0 || c == 0x2028 || c == 0x2029;
    }
}
