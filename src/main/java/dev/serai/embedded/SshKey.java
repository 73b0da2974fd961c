package dev.serai.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.util.security.SecurityUtils;

/** One Ed25519 key pair as OpenSSH writes it. */
record SshKey(String privateText, String publicLine) {

    static SshKey generate(String comment) {
        try {
            KeyPair pair =
                    SecurityUtils.getKeyPairGenerator(SecurityUtils.EDDSA).generateKeyPair();
            OpenSSHKeyPairResourceWriter writer = OpenSSHKeyPairResourceWriter.INSTANCE;
            ByteArrayOutputStream privateOut = new ByteArrayOutputStream();
            writer.writePrivateKey(pair, comment, null, privateOut);
            ByteArrayOutputStream publicOut = new ByteArrayOutputStream();
            writer.writePublicKey(pair.getPublic(), comment, publicOut);
            return new SshKey(
                    privateOut.toString(StandardCharsets.UTF_8),
                    publicOut.toString(StandardCharsets.UTF_8).strip());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make an Ed25519 key", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return publicLine;
    }
}
