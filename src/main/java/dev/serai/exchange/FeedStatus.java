package dev.serai.exchange;

import java.time.Instant;
import java.util.Map;

/**
 * What one feed has brought so far.
 *
 * @param lastAt when its last batch was stored
 */
public record FeedStatus(String partner, String feed, long accepted, Map<String, Long> rejectedByCode, Instant lastAt) {

    public FeedStatus {
        rejectedByCode = Map.copyOf(rejectedByCode);
    }

    public long rejected() {
        return rejectedByCode.values().stream().mapToLong(Long::longValue).sum();
    }
}
