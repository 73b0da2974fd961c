package dev.serai.camel.mapping;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;

/** Remembers what is read from the beginning of an input, so that all of it can still be put aside after a look at it. */
final class RecordedInput extends FilterInputStream {

    private static final int MOST = 32 * 1024 * 1024;

    private @Nullable ByteArrayOutputStream recorded = new ByteArrayOutputStream();

    RecordedInput(InputStream in) {
        super(in);
    }

    /** All of the input from its beginning, or null when too much was read. What was recorded is forgotten. */
    @Nullable
    InputStream whole() {
        ByteArrayOutputStream beginning = recorded;
        recorded = null;
        return beginning == null
                ? null
                : new SequenceInputStream(new ByteArrayInputStream(beginning.toByteArray()), in);
    }

    /** Nothing is remembered any more. */
    void forget() {
        recorded = null;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0 && recorded != null) {
            record(new byte[] {(byte) next}, 0, 1);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            record(buffer, offset, count);
        }
        return count;
    }

    private void record(byte[] buffer, int offset, int count) {
        ByteArrayOutputStream sofar = recorded;
        if (sofar != null && sofar.size() + count > MOST) {
            recorded = null;
        } else if (sofar != null) {
            sofar.write(buffer, offset, count);
        }
    }

    @Override
    public long skip(long count) throws IOException {
        return count <= 0 ? 0 : read(new byte[(int) Math.min(count, 8192)]);
    }

    /** A reader that came to the end closes what it read, before anybody could ask for all of it. */
    @Override
    public void close() throws IOException {
        if (recorded == null) {
            super.close();
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
