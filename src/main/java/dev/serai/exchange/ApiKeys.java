package dev.serai.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Makes the keys with which partners call the hub, and checks them; the hub itself keeps only their hashes. */
public final class ApiKeys {

    /** How every key begins, so that one that went astray is found by a search. */
    public static final String PREFIX = "serai_";

    private static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ApiKeys() {}

    /** A new key of 256 random bits. Show it once; store only its {@link #hash}. */
    public static String generate() {
        byte[] secret = new byte[KEY_BYTES];
        RANDOM.nextBytes(secret);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** {@code sha256:} and 64 hex digits. A key has 256 random bits, so that a plain hash cannot be guessed back. */
    public static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** True when the text has the form that {@link #hash} gives. */
    public static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    /** True when the key has one of the hashes; how long it takes does not depend on where they differ. */
    public static boolean matches(String key, Collection<String> hashes) {
        byte[] given = hash(key).getBytes(StandardCharsets.US_ASCII);
        boolean found = false;
        for (String hash : hashes) {
            found |= MessageDigest.isEqual(given, hash.getBytes(StandardCharsets.US_ASCII));
        }
        return found;
    }
}
