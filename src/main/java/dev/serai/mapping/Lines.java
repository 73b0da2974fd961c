package dev.serai.mapping;

import java.util.Arrays;

/** Goes through the lines of a text that are not blank, holding one at a time. Of an overlong line only the beginning is kept. */
final class Lines {

    private final TextInput input;
    private final int length;
    private char[] buffer = new char[64 * 1024];
    private int start;
    private int end;
    private int limit;
    private boolean tooLong;
    private boolean atEnd;

    Lines(TextInput input) {
        this(input, 0);
    }

    /** @param length of a line where no break ends it, else 0 */
    Lines(TextInput input, int length) {
        this.input = input;
        this.length = length;
    }

    /** Goes to the next line; false when there is none. */
    boolean next() {
        do {
            start = end;
            if (length > 0) {
                endAtLength();
            } else {
                endAtBreak();
            }
        } while (start < end && isBlank());
        return start < end;
    }

    /** Passes over a line, blank or not. */
    void skip() {
        start = end;
        endAtBreak();
        boolean pair = end > start && buffer[end - 1] == '\r' && (end < limit || fill()) && buffer[end] == '\n';
        end += pair ? 1 : 0;
    }

    private void endAtLength() {
        tooLong = false;
        while (limit - start < length && fill()) {
            // until the whole line is there
        }
        end = Math.min(limit, start + length);
    }

    private void endAtBreak() {
        tooLong = false;
        int at = start;
        while (true) {
            while (at < limit && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            if (at < limit) {
                end = at + 1;
                return;
            }
            if (limit - start > RowSource.LONGEST_ROW) {
                tooLong = true;
                limit = start + Row.LONGEST_RAW;
            }
            int seen = limit - start;
            if (!fill()) {
                end = limit;
                return;
            }
            at = start + seen;
        }
    }

    private boolean fill() {
        if (atEnd) {
            return false;
        }
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        end -= start;
        limit -= start;
        start = 0;
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * limit);
        }
        int count = input.read(buffer, limit, buffer.length - limit);
        limit += Math.max(0, count);
        atEnd = count < 0;
        return !atEnd;
    }

    private boolean isBlank() {
        for (int i = start; i < end; i++) {
            if (buffer[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    boolean isTooLong() {
        return tooLong;
    }

    char[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    /** Where the line ends, its break included. */
    int end() {
        return end;
    }

    /** The line without its break. */
    String text() {
        int last = end;
        while (length == 0 && last > start && (buffer[last - 1] == '\n' || buffer[last - 1] == '\r')) {
            last--;
        }
        return new String(buffer, start, last - start);
    }

    /** True when the line holds characters that stand for undecodable bytes. */
    boolean hasMalformed() {
        for (int i = start; i < end && input.sawMalformed(); i++) {
            if (buffer[i] == TextInput.REPLACEMENT) {
                return true;
            }
        }
        return false;
    }
}
