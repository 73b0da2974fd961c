package dev.serai.app.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether changed routes and definitions go live without a restart.
 *
 * @param enabled false to go on with what was there at the start
 * @param every how often to look for changed files
 */
@ConfigurationProperties("serai.reload")
public record ReloadSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") Duration every) {}
