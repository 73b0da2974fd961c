package dev.serai.app.security;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The operator's password in the data folder, made at the first start; only the hub's own user may read the file. */
public final class OperatorPassword {

    private static final int RANDOM_BYTES = 18;

    private OperatorPassword() {}

    public static Path file(Path data) {
        return data.resolve("operator.password");
    }

    /** Reads the password, or makes one. Throws IOException when the folder cannot be read or written. */
    public static String readOrMake(Path data) throws IOException {
        Path file = file(data);
        if (Files.exists(file)) {
            return read(file);
        }
        Files.createDirectories(data);
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().encodeToString(random);
        try (var out = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            out.write(java.nio.ByteBuffer.wrap((password + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (FileAlreadyExistsException e) {
            return read(file);
        }
        return password;
    }

    private static String read(Path file) throws IOException {
        String password = Files.readString(file).strip();
        if (password.isEmpty()) {
            throw new IOException(file + " is empty; delete it to have a new password made");
        }
        return password;
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
