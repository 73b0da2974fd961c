package dev.serai.record;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The first 128 bits of a SHA-256, unsigned-ordered: tells equal content apart from changed content. */
public record ContentHash(long high, long low) implements Comparable<ContentHash> {

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(() -> {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    });

    public static ContentHash of(byte[] content) {
        ByteBuffer digest = ByteBuffer.wrap(SHA_256.get().digest(content));
        return new ContentHash(digest.getLong(), digest.getLong());
    }

    public UUID asUuid() {
        return new UUID(high, low);
    }

    public static ContentHash from(UUID uuid) {
        return new ContentHash(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    }

    @Override
    public int compareTo(ContentHash other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return asUuid().toString();
    }
}
