package dev.serai.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Passwords and keys that a bare machine needs: made at first use, kept in files that only their owner reads. */
public final class EmbeddedSecrets {

    private static final int PASSWORD_BYTES = 24;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    /** Keeps the secrets in this folder, which is made when missing. */
    public EmbeddedSecrets(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.toAbsolutePath(), ownerOnly("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder of secrets " + folder, e);
        }
    }

    /** The password of this name: 32 characters of letters, digits, '-' and '_', the same at every call. */
    public synchronized String password(String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            byte[] bytes = new byte[PASSWORD_BYTES];
            random.nextBytes(bytes);
            write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return read(file).strip();
    }

    /** The file that holds the password of this name. */
    public Path passwordFile(String name) {
        password(name);
        return folder.resolve(name);
    }

    /** The private key of this name in OpenSSH's format (Ed25519); its public half stands beside it as {@code .pub}. */
    public synchronized Path sshKey(String name) {
        Path file = folder.resolve(name);
        Path publicFile = publicKey(file);
        if (!Files.exists(file) || !Files.exists(publicFile)) {
            SshKey key = SshKey.generate(name);
            write(publicFile, key.publicLine() + "\n");
            write(file, key.privateText());
        }
        return file;
    }

    /** Where the public half of a private key file stands. */
    public static Path publicKey(Path privateKey) {
        return privateKey.resolveSibling(privateKey.getFileName() + ".pub");
    }

    // Written aside and moved, so that a kill never leaves half a secret.
    private void write(Path file, String text) {
        try {
            Path draft = Files.createTempFile(folder, ".", ".draft", ownerOnly("rw-------"));
            Files.writeString(draft, text, StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the secret " + file, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the secret " + file, e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
