package dev.serai.mapping;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;

/** What comes out of a packed source, within the limits of what may. */
class UnpackedInput extends FilterInputStream {

    /** So large may a file become; a larger one is sent in parts. */
    static final long LARGEST = 64L << 30;

    /** So many times larger than it was packed. Tables come to 5 to 50; a bomb to a thousand. */
    static final int MOST_TIMES = 200;

    /** Small files may be packed as well as they like. */
    static final long UNCHECKED = 16L << 20;

    private final LongSupplier packed;
    private final String kind;
    private long count;

    /** @param kind what it is called, such as gzip */
    UnpackedInput(InputStream unpacked, PackedInput packed, String kind) {
        this(unpacked, packed::count, kind);
    }

    /** @param packed how many packed bytes it comes from */
    UnpackedInput(InputStream unpacked, LongSupplier packed, String kind) {
        super(unpacked);
        this.packed = packed;
        this.kind = kind;
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            int read = in.read(target, offset, length);
            count += Math.max(0, read);
            check();
            return read;
        } catch (ZipException | EOFException e) {
            throw Unpacking.damaged(kind);
        }
    }

    private void check() throws BrokenContent {
        if (count > LARGEST) {
            throw new BrokenContent("the " + kind + " file holds more than " + (LARGEST >> 30) + " GB");
        }
        if (count > UNCHECKED && count / MOST_TIMES > packed.getAsLong()) {
            throw new BrokenContent("the " + kind + " file becomes more than " + MOST_TIMES
                    + " times as large when it is unpacked, which no table does");
        }
    }

    @Override
    public final boolean markSupported() {
        return false;
    }
}
