package dev.serai.exchange;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that stand for values towards one subscriber and purpose, so that two subscribers cannot join what they receive.
 * Safe for use by several threads.
 */
public final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int CODE_BYTES = 16;

    private final byte[] secret;
    private final byte[] key;

    private Pseudonyms(byte[] secret, byte[] key) {
        this.secret = secret;
        this.key = key;
    }

    /** Codes made with the hub's own secret of 16 bytes or more; throws IllegalArgumentException when it is shorter. */
    public static Pseudonyms withSecret(byte[] secret) {
        if (secret.length < CODE_BYTES) {
            throw new IllegalArgumentException("the secret for pseudonyms must have 16 bytes or more");
        }
        return new Pseudonyms(secret.clone(), secret.clone());
    }

    Pseudonyms forUse(String partner, String purpose) {
        return new Pseudonyms(secret, mac(secret, partner + '\0' + purpose));
    }

    String of(String value) {
        return HexFormat.of().formatHex(mac(key, value), 0, CODE_BYTES);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
