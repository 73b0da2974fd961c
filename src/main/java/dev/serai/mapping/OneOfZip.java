package dev.serai.mapping;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The one file of a zip that is meant. A zip is read from front to back, so that a second file that could be meant is found, and
 * refused, when the first one was read.
 */
final class OneOfZip extends UnpackedInput {

    private static final int MOST_ENTRIES = 1_000;
    private static final int LONGEST_NAME = 1_000;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String OFFICE = "[Content_Types].xml";
    private static final String BY_SYSTEMS = "__MACOSX/";

    private final ZipInputStream zip;
    private final @Nullable Pattern wanted;
    private int entries;
    private boolean open;
    private boolean ended;

    OneOfZip(ZipInputStream zip, PackedInput packed, Packing packing) {
        super(zip, packed, "zip");
        this.zip = zip;
        this.wanted = packing.file();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0 || ended) {
            return length == 0 ? 0 : -1;
        }
        if (!open) {
            open = nextMeant();
            if (!open) {
                throw new BrokenContent(
                        wanted == null
                                ? "the zip file holds no file"
                                : "the zip file holds none of the files that 'file' of the mapping names");
            }
        }
        int read = super.read(target, offset, length);
        if (read < 0) {
            ended = true;
            if (nextMeant()) {
                throw new BrokenContent("the zip file holds more than one file"
                        + (wanted == null ? "" : " that is meant") + "; 'file' of the mapping names the one to read");
            }
        }
        return read;
    }

    /** Goes to the next file that is meant; false when there is none. */
    private boolean nextMeant() throws IOException {
        byte[] passed = new byte[8 * 1024];
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                if (entries > MOST_ENTRIES || entry.getName().length() > LONGEST_NAME) {
                    throw new BrokenContent("the zip file holds too many files, or one with an endless name");
                }
                if (entry.getName().equals(OFFICE)) {
                    throw new BrokenContent(
                            "this is an Excel or other Office file, and no packed text; save it as CSV, or say 'format: xlsx' in the"
                                    + " mapping");
                }
                if (isMeant(entry)) {
                    return true;
                }
                while (super.read(passed, 0, passed.length) >= 0) {
                    // what is passed over counts against the limits, too
                }
            }
        } catch (ZipException | EOFException e) {
            throw unreadable(e);
        } catch (IllegalArgumentException e) {
            throw Unpacking.damaged("zip"); // a name that is not of the charset that it claims
        }
        return false;
    }

    private static BrokenContent unreadable(IOException e) {
        boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
        return locked ? new BrokenContent("the zip file is locked with a password") : Unpacking.damaged("zip");
    }

    /** Old tools write names in the charset of their system, and do not say in which. */
    private static boolean isMeant(String name, Pattern wanted) {
        byte[] written = name.getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(name, new String(written, StandardCharsets.UTF_8), new String(written, GB18030))
                .anyMatch(read -> wanted.matcher(read).matches());
    }

    private boolean isMeant(ZipEntry entry) {
        String name = entry.getName().replace('\\', '/');
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (entry.isDirectory() || last.isEmpty()) {
            return false;
        }
        if (wanted != null) {
            return isMeant(last, wanted);
        }
        return !last.startsWith(".") && !name.startsWith(BY_SYSTEMS);
    }
}
