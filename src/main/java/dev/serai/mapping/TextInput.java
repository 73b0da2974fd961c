package dev.serai.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes a source to characters: a byte order mark decides over the declared charset and is removed, so are NULs. What is not
 * of the charset becomes U+FFFD and is remembered, so that the row can be refused instead of the file.
 */
final class TextInput extends Reader {

    static final char REPLACEMENT = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 64 * 1024;

    private final InputStream source;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharsetDecoder decoder;
    private final Nuls nuls;
    private boolean atStart = true;
    private boolean atEnd;
    private boolean malformed;
    private char pending;

    TextInput(InputStream source, Charset declared) {
        this(source, declared, Nuls.REMOVED, false);
    }

    private TextInput(InputStream source, Charset declared, Nuls nuls, boolean bytes) {
        this.source = source;
        this.nuls = nuls;
        this.decoder = charset(declared, bytes)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** What becomes of NULs. */
    private enum Nuls {
        REMOVED,
        BLANKS
    }

    /**
     * Keeps every character in its place, for columns of fixed width: a NUL reads as a blank.
     *
     * @param bytes whether each byte is to be a character, and is decoded later
     */
    static TextInput inPlace(InputStream source, Charset declared, boolean bytes) {
        return new TextInput(source, declared, Nuls.BLANKS, bytes);
    }

    private Charset charset(Charset declared, boolean undecoded) {
        while (bytes.remaining() < 3 && !atEnd) {
            fill();
        }
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            bytes.position(bytes.position() + (undecoded ? 3 : 0));
            return undecoded ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        }
        if (undecoded) {
            return StandardCharsets.ISO_8859_1;
        }
        if (startsWith(0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(0xFF, 0xFE) ? StandardCharsets.UTF_16LE : declared;
    }

    private boolean startsWith(int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.remaining() || (bytes.get(bytes.position() + i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** True once something was read that is not of the charset. */
    boolean sawMalformed() {
        return malformed;
    }

    @Override
    public int read(char[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        while (true) {
            CharBuffer out = CharBuffer.wrap(target, offset, length);
            if (pending != 0) {
                target[offset] = pending;
                pending = 0;
                return 1;
            }
            boolean ended = decode(out);
            int count = cleaned(target, offset, out.position() - offset);
            if (count > 0) {
                return count;
            }
            if (ended) {
                return -1;
            }
        }
    }

    /** Decodes what there is, at least something unless the source has ended; true at its end. */
    private boolean decode(CharBuffer out) {
        int start = out.position();
        while (true) {
            CoderResult result = decoder.decode(bytes, out, atEnd);
            if (result.isOverflow() || (result.isError() && !out.hasRemaining())) {
                splitPair(out, start);
                return false;
            }
            if (result.isError()) {
                bytes.position(bytes.position() + result.length());
                out.put(REPLACEMENT);
                malformed = true;
                continue;
            }
            if (atEnd || out.position() > start) {
                return atEnd;
            }
            fill();
        }
    }

    /** A reader that asks for one character gets the second half of a pair the next time. */
    private void splitPair(CharBuffer out, int start) {
        if (out.position() == start && out.hasRemaining()) {
            CharBuffer pair = CharBuffer.allocate(2);
            decoder.decode(bytes, pair, atEnd);
            out.put(pair.get(0));
            pending = pair.get(1);
        }
    }

    private void fill() {
        bytes.compact();
        try {
            int count = source.read(bytes.array(), bytes.position(), bytes.remaining());
            atEnd = count < 0;
            bytes.position(bytes.position() + Math.max(0, count));
        } catch (IOException e) {
            throw new UncheckedIOException("the source cannot be read", e);
        } finally {
            bytes.flip();
        }
    }

    /** Removes the byte order mark, and NULs or writes blanks for them, in place; gives how many characters are left. */
    private int cleaned(char[] target, int offset, int count) {
        int from = offset;
        int end = offset + count;
        if (atStart && count > 0) {
            atStart = false;
            from += target[offset] == BYTE_ORDER_MARK ? 1 : 0;
        }
        int to = offset;
        if (from == to) {
            while (to < end && target[to] != 0) {
                to++;
            }
            from = to;
        }
        for (; from < end; from++) {
            if (target[from] != 0 || nuls == Nuls.BLANKS) {
                target[to++] = target[from] == 0 ? ' ' : target[from];
            }
        }
        return to - offset;
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the source cannot be closed", e);
        }
    }
}
