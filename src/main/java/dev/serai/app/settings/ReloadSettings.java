package dev.serai.app.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether changed routes and definitions go live without a restart.
 *
 * @param enabled false to go on with what was there at the start
 * @param every how often to look for changed files; they are taken when two looks in a row saw the same
 * @param patience how long routes may take to finish what they are doing before they are replaced
 */
@ConfigurationProperties("serai.reload")
public record ReloadSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") Duration every,
        @DefaultValue("10m") Duration patience) {}
