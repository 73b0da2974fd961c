package dev.serai.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an Excel file. It can only be read from its end, so it is kept, packed as it came, in a temporary file of which
 * nobody else can read anything and which is gone as soon as it is open.
 */
final class ExcelParts implements AutoCloseable {

    /** So large may a packed file be. */
    static final long LARGEST = 256L << 20;

    static final int MOST_PARTS = 1_000;
    private static final String NO_EXCEL = "this is no Excel file (.xlsx); 'format' of the mapping says that it is one";
    private static final int DIRECTORY_LIMIT = 1 << 20;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private final Path file;
    private final ZipFile zip;

    private ExcelParts(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /** Keeps the source and opens it. Throws BrokenContent when it is no Excel file. */
    static ExcelParts open(InputStream source) throws IOException {
        Path file = Files.createTempFile("serai", ".xlsx");
        try {
            keep(source, file);
            checkDirectory(file);
            ExcelParts parts = new ExcelParts(file, new ZipFile(file.toFile()));
            parts.unlink();
            return parts;
        } catch (ZipException e) {
            Files.deleteIfExists(file);
            throw Unpacking.damaged("Excel");
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static void keep(InputStream source, Path file) throws IOException {
        byte[] start = source.readNBytes(4);
        checkStart(start);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start);
            byte[] block = new byte[PackedInput.BUFFER];
            long length = start.length;
            for (int read = source.read(block); read >= 0; read = source.read(block)) {
                length += read;
                if (length > LARGEST) {
                    throw new BrokenContent(
                            "the Excel file is larger than " + (LARGEST >> 20) + " MB; send it as CSV, or in parts");
                }
                out.write(block, 0, read);
            }
        }
    }

    private static void checkStart(byte[] start) throws BrokenContent {
        if (start.length == 0) {
            throw new BrokenContent("the file is empty; an Excel file was expected");
        }
        if (start.length == 4 && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF) {
            throw new BrokenContent(
                    "this is an Excel file of the old kind (.xls) or one with a password; save it as .xlsx without");
        }
        if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
            throw new BrokenContent(NO_EXCEL);
        }
    }

    /** The list of parts stands at the end, and is read as a whole: looked at before anything else is. */
    private static void checkDirectory(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long length = bytes.length();
            byte[] tail = new byte[(int) Math.min(length, END_LENGTH + LONGEST_COMMENT)];
            bytes.seek(length - tail.length);
            bytes.readFully(tail);
            int end = tail.length - END_LENGTH;
            while (end >= 0 && !isEnd(tail, end)) {
                end--;
            }
            if (end < 0) {
                throw Unpacking.damaged("Excel");
            }
            long size = number(tail, end + 12, 4);
            if (number(tail, end + 10, 2) > MOST_PARTS || size > DIRECTORY_LIMIT) {
                throw new BrokenContent("the Excel file has more than " + MOST_PARTS + " parts");
            }
        }
    }

    private static boolean isEnd(byte[] tail, int at) {
        return tail[at] == 'P'
                && tail[at + 1] == 'K'
                && tail[at + 2] == 5
                && tail[at + 3] == 6
                && number(tail, at + 20, 2) == tail.length - at - END_LENGTH;
    }

    private static long number(byte[] bytes, int at, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = (number << 8) | (bytes[at + i] & 0xFF);
        }
        return number;
    }

    /** Where the system lets an open file lose its name, nothing is left of it whatever happens. */
    private void unlink() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit(); // close() takes it away; this is for an end before that
        }
    }

    /** Opens a part within the limits of what may come out of it; null when there is none. */
    @Nullable
    InputStream part(String name) throws BrokenSource {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            entry = zip.stream()
                    .filter(other -> other.getName().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(null);
        }
        if (entry == null) {
            return null;
        }
        long packed = Math.max(0, entry.getCompressedSize());
        try {
            return new UnpackedInput(zip.getInputStream(entry), () -> packed, "Excel");
        } catch (ZipException e) {
            throw new BrokenSource(Unpacking.damaged("Excel").sentence());
        } catch (IOException e) {
            throw new UncheckedIOException("the source cannot be read", e);
        }
    }

    InputStream required(String name) throws BrokenSource {
        InputStream part = part(name);
        if (part == null) {
            throw new BrokenSource("the Excel file lacks its part " + (name.length() > 100 ? "…" : name)
                    + "; open it in Excel and save it again");
        }
        return part;
    }

    @Override
    public void close() {
        try {
            zip.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the source cannot be closed", e);
        }
    }
}
