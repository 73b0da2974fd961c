package dev.serai.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of an Excel file share, packed tightly: they are all that is held of a file besides one row. */
final class ExcelTexts {

    static final ExcelTexts NONE = new ExcelTexts();

    /** So many bytes may all texts have. */
    private static final int LARGEST = 128 << 20;

    private static final int MOST = 8_000_000;
    private static final int BLOCK = 1 << 20;

    private final List<byte[]> blocks = new ArrayList<>();
    private int[] ends = new int[1_024];
    private int count;
    private int length;

    static ExcelTexts read(ExcelXml xml) throws BrokenSource {
        ExcelTexts texts = new ExcelTexts();
        for (String name = xml.nextElement(); name != null; name = xml.nextElement()) {
            if (name.equals("si")) {
                texts.add(xml.runs());
                xml.recordBegins();
            }
        }
        return texts;
    }

    private void add(String text) throws BrokenSource {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (count >= MOST || bytes.length > LARGEST - length) {
            throw new BrokenSource("the Excel file has more text than is held at once; send it as CSV, or in parts");
        }
        for (int from = 0; from < bytes.length; ) {
            int within = length % BLOCK;
            if (within == 0) {
                blocks.add(new byte[BLOCK]);
            }
            int part = Math.min(bytes.length - from, BLOCK - within);
            System.arraycopy(bytes, from, blocks.get(blocks.size() - 1), within, part);
            from += part;
            length += part;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = length;
    }

    /** The text at a place, or null when there is none. */
    @Nullable
    String get(int index) {
        if (index < 0 || index >= count) {
            return null;
        }
        int from = index == 0 ? 0 : ends[index - 1];
        int size = ends[index] - from;
        if (from / BLOCK == (from + Math.max(0, size - 1)) / BLOCK) {
            return size == 0 ? "" : new String(blocks.get(from / BLOCK), from % BLOCK, size, StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[size];
        for (int done = 0; done < size; ) {
            int within = (from + done) % BLOCK;
            int part = Math.min(size - done, BLOCK - within);
            System.arraycopy(blocks.get((from + done) / BLOCK), within, bytes, done, part);
            done += part;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
