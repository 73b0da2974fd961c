package dev.serai.cli.draft.sample;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The charset of a sample.
 *
 * @param charset what to write in a mapping
 * @param score how sure it is, 0 to 1
 */
public record CharsetGuess(Charset charset, double score) {

    private static final double SURE = 1;
    private static final int UTF_8_TAIL = 3;

    /** @param whole whether the bytes are the whole file; else a character may be cut at the end */
    static CharsetGuess of(byte[] bytes, boolean whole) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new CharsetGuess(StandardCharsets.UTF_8, SURE);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new CharsetGuess(StandardCharsets.UTF_16, SURE);
        }
        double zeros = zeroShare(bytes, 0);
        double oddZeros = zeroShare(bytes, 1);
        if (Math.max(zeros, oddZeros) > 0.3 && Math.min(zeros, oddZeros) < 0.1) {
            return new CharsetGuess(zeros > oddZeros ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 0.9);
        }
        if (isUtf8(bytes, whole)) {
            return new CharsetGuess(StandardCharsets.UTF_8, SURE);
        }
        return legacy(bytes);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The share of zeros among the bytes at even or odd places. */
    private static double zeroShare(byte[] bytes, int first) {
        int zeros = 0;
        for (int i = first; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return bytes.length < 2 ? 0 : zeros * 2.0 / bytes.length;
    }

    private static boolean isUtf8(byte[] bytes, boolean whole) {
        for (int cut = 0; cut <= (whole ? 0 : UTF_8_TAIL) && cut <= bytes.length; cut++) {
            if (isUtf8(ByteBuffer.wrap(bytes, 0, bytes.length - cut))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Chinese comes in pairs of high bytes, western accents one at a time between letters. */
    private static CharsetGuess legacy(byte[] bytes) {
        int pairs = 0;
        int lone = 0;
        for (int i = 0; i < bytes.length; i++) {
            int first = bytes[i] & 0xFF;
            if (first < 0x80) {
                continue;
            }
            int second = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
            if (first >= 0x81 && second >= 0xA1 && second != 0xFF) {
                pairs++;
                i++;
            } else {
                lone++;
            }
        }
        double chinese = (double) pairs / Math.max(1, pairs + lone);
        return chinese >= 0.6
                ? new CharsetGuess(Charset.forName("GB18030"), 0.5 + chinese / 2)
                : new CharsetGuess(Charset.forName("windows-1252"), 0.8 - chinese / 2);
    }

    String decode(byte[] bytes) {
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
