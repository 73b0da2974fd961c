package dev.serai.cli.bench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** The file of partner a, of any size and on no disk: each row is made when it is read, and no two are alike. */
final class InventedInput extends InputStream {

    private final long seed;
    private final long size;
    private byte[] piece = line(DirtyRow.HEADER);
    private int at;
    private long made = piece.length;
    private long row;

    /** @param size in bytes; the row that reaches it is the last */
    InventedInput(long size, long seed) {
        this.size = size;
        this.seed = seed;
    }

    @Override
    public int read() {
        return isThere() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        int given = 0;
        while (given < length && isThere()) {
            int some = Math.min(length - given, piece.length - at);
            System.arraycopy(piece, at, target, from + given, some);
            at += some;
            given += some;
        }
        return given == 0 && length > 0 ? -1 : given;
    }

    /** Makes the next row when the last one is used up. */
    private boolean isThere() {
        if (at < piece.length) {
            return true;
        }
        if (made >= size) {
            return false;
        }
        row++;
        SplittableRandom random = MadeCustomer.randomOf(~seed, row);
        piece = line(new DirtyRow(MadeCustomer.of(seed, row), 0, random).text("1-" + row));
        made += piece.length;
        at = 0;
        return true;
    }

    long rows() {
        return row;
    }

    private static byte[] line(String text) {
        return (text + '\n').getBytes(StandardCharsets.UTF_8);
    }
}
