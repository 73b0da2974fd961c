package dev.serai.mapping;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The packed bytes of a source: knows how they begin, how many were read, and whether there are more. */
final class PackedInput extends FilterInputStream {

    static final int BUFFER = 64 * 1024;

    private long count;

    PackedInput(InputStream source) {
        super(new BufferedInputStream(source, BUFFER));
    }

    /** How many bytes were read. */
    long count() {
        return count;
    }

    Packing.Kind kind() throws IOException {
        byte[] start = new byte[4];
        in.mark(start.length);
        int length = in.readNBytes(start, 0, start.length);
        in.reset();
        if (length >= 2 && start[0] == 0x1F && start[1] == (byte) 0x8B) {
            return Packing.Kind.GZIP;
        }
        boolean zip = length == 4 && start[0] == 'P' && start[1] == 'K';
        boolean filled = zip && start[2] == 3 && start[3] == 4;
        boolean empty = zip && start[2] == 5 && start[3] == 6;
        return filled || empty ? Packing.Kind.ZIP : Packing.Kind.NONE;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count += value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count += Math.max(0, read);
        return read;
    }

    /** Never 0 before the end: a gzip that goes on with a second part would be cut there. */
    @Override
    public int available() throws IOException {
        int known = in.available();
        if (known > 0) {
            return known;
        }
        in.mark(1);
        int next = in.read();
        in.reset();
        return next < 0 ? 0 : 1;
    }
}
