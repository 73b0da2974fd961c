package dev.serai.mapping;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends the reading of a record that is larger than any record may be. */
final class RecordLimitedInput extends FilterInputStream {

    private static final long ALLOWED = 4L * RowSource.LONGEST_ROW;

    private long left = ALLOWED;

    RecordLimitedInput(InputStream source) {
        super(source);
    }

    void recordBegins() {
        left = ALLOWED;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        spend(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        spend(count);
        return count;
    }

    private void spend(int count) throws RecordedReader.RecordTooLong {
        left -= Math.max(0, count);
        if (left < 0) {
            throw new RecordedReader.RecordTooLong();
        }
    }
}
