package dev.serai.exchange.drift;

import java.util.Map;
import java.util.Optional;

/** Keeps the profiles of feeds through restarts. */
public interface FeedProfiles {

    /** All that are kept, by feed. */
    Map<String, FeedProfile> all();

    Optional<FeedProfile> of(String feed);

    /** Replaces what is kept of a feed. */
    void save(String feed, FeedProfile profile);
}
