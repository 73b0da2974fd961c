package dev.serai.exchange.drift;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Profiles that last as long as the process. */
public final class InMemoryFeedProfiles implements FeedProfiles {

    private final Map<String, FeedProfile> profiles = new TreeMap<>();

    @Override
    public synchronized Map<String, FeedProfile> all() {
        return new TreeMap<>(profiles);
    }

    @Override
    public synchronized Optional<FeedProfile> of(String feed) {
        return Optional.ofNullable(profiles.get(feed));
    }

    @Override
    public synchronized void save(String feed, FeedProfile profile) {
        profiles.put(feed, profile);
    }
}
