package dev.serai.decision;

import dev.serai.record.ContentHash;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes and signs with the hub's secret. A plain hash of a phone number can be guessed back by trying them all; this one cannot
 * be without the secret.
 */
public final class Seal {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private Seal(SecretKeySpec key) {
        this.key = key;
    }

    public static Seal withSecret(byte[] secret) {
        return new Seal(new SecretKeySpec(secret, ALGORITHM));
    }

    /** A name for what is said about a subject: the same for the same, and of no use for anything else. */
    public ContentHash nameOf(String subject, String said) {
        return ContentHash.of(mac("value", subject + '\u001f' + said));
    }

    /** A signature, as text that may stand in a URL. */
    String sign(String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(purpose, text));
    }

    /** True when the signature is right; how long it takes does not tell where it is wrong. */
    boolean isRight(String purpose, String text, String signature) {
        return MessageDigest.isEqual(
                sign(purpose, text).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((purpose + '\u001e' + text).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
