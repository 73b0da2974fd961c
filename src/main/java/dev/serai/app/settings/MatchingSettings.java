package dev.serai.app.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a changed match definition or model is brought to the records that are stored.
 *
 * @param applyUnasked also without somebody having looked at the difference and asked for it
 * @param every how often to look whether there is something to do
 * @param step how many records at a time; a batch that comes in meanwhile waits as long as they take
 */
@ConfigurationProperties("serai.matching")
public record MatchingSettings(
        @DefaultValue("false") boolean applyUnasked,
        @DefaultValue("1s") Duration every,
        @DefaultValue("250") int step) {}
