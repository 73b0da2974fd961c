package dev.serai.mapping;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads what a partner packed, as a stream and never more than a packed file may become: a bomb is refused while it is read.
 */
public final class Unpacking {

    private Unpacking() {}

    /** Unpacks what begins as gzip or zip does; anything else stays as it is. */
    public static InputStream detected(InputStream source) throws IOException {
        return open(source, Packing.DETECTED);
    }

    /** Unpacks a source. Throws BrokenContent when it is not packed as it should be. */
    static InputStream open(InputStream source, Packing packing) throws IOException {
        if (packing.kind() == Packing.Kind.NONE) {
            return source;
        }
        PackedInput packed = new PackedInput(source);
        return switch (packing.kind() == Packing.Kind.DETECTED ? packed.kind() : packing.kind()) {
            case GZIP -> gzip(packed);
            case ZIP -> new OneOfZip(new ZipInputStream(packed, StandardCharsets.ISO_8859_1), packed, packing);
            default -> packed;
        };
    }

    private static InputStream gzip(PackedInput packed) throws IOException {
        try {
            return new UnpackedInput(new GZIPInputStream(packed, PackedInput.BUFFER), packed, "gzip");
        } catch (ZipException | EOFException e) {
            throw damaged("gzip");
        }
    }

    static BrokenContent damaged(String kind) {
        return new BrokenContent("the " + kind + " file is damaged or cut off");
    }
}
