package dev.serai.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.exchange.drift.FeedProfile;
import dev.serai.exchange.drift.FeedProfiles;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the profiles of feeds, one row each. */
public final class PostgresFeedProfiles implements FeedProfiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcTemplate jdbc;

    public PostgresFeedProfiles(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public Map<String, FeedProfile> all() {
        Map<String, FeedProfile> profiles = new TreeMap<>();
        jdbc.query("SELECT feed, profile FROM feed_profile", row -> {
            profiles.put(row.getString("feed"), read(row.getString("profile")));
        });
        return profiles;
    }

    @Override
    public Optional<FeedProfile> of(String feed) {
        return jdbc.query("SELECT profile FROM feed_profile WHERE feed = ?", (row, n) -> read(row.getString(1)), feed)
                .stream()
                .findFirst();
    }

    @Override
    public void save(String feed, FeedProfile profile) {
        jdbc.update(
                "INSERT INTO feed_profile (feed, profile) VALUES (?, ?::jsonb)"
                        + " ON CONFLICT (feed) DO UPDATE SET profile = excluded.profile, at = now()",
                feed,
                write(profile));
    }

    private static FeedProfile read(String json) {
        try {
            return JSON.readValue(json, FeedProfile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is kept of a feed's profile cannot be read", e);
        }
    }

    private static String write(FeedProfile profile) {
        try {
            return StorableText.of(JSON.writeValueAsString(profile));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are always JSON", e);
        }
    }
}
