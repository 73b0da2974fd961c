package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FlatMemoryTest {

    private static final int ROWS = 300_000;
    private static final long ALLOWED = 64L * 1024 * 1024;

    @Test
    void memoryDoesNotGrowWithTheFile() {
        InboundMapping mapping = Acme.mapping("source: { format: csv }\nkey: id\nfields: { name: name }\n");
        long rows = 0;
        long before = used();
        long most = 0;
        try (BatchReader reader = mapping.read(new Endless(), Acme.intake(mapping), 1_000)) {
            while (reader.hasNext()) {
                rows += reader.next().rows();
                if (rows % 100_000 == 0) {
                    most = Math.max(most, used());
                }
            }
            assertThat(reader.tally().broken()).isNull();
        }

        assertThat(rows).isEqualTo(ROWS);
        assertThat(most - before).isLessThan(ALLOWED);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** About 200 MB of rows that are made while they are read. */
    private static final class Endless extends InputStream {

        private static final String FILLER = "x".repeat(650);

        private byte[] line = "id,name,filler\n".getBytes(StandardCharsets.UTF_8);
        private int at;
        private int row;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (at == line.length) {
                if (row == ROWS) {
                    return -1;
                }
                row++;
                line = (row + ",Ada Lee," + FILLER + "\n").getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            int count = Math.min(length, line.length - at);
            System.arraycopy(line, at, target, offset, count);
            at += count;
            return count;
        }
    }
}
