package dev.serai.app.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Decisions by vote.
 *
 * @param secret signs the links in notices and seals choices; blank for one of the hub's own in the data folder. Nodes that share
 *     a database need the same.
 * @param every how often deadlines and reminders are looked at
 * @param publicUrl where partners reach this hub, for the links in notices; blank for the address that it listens on
 */
@ConfigurationProperties("serai.decision")
public record DecisionSettings(
        @DefaultValue("") String secret,
        @DefaultValue("10s") Duration every,
        @DefaultValue("") String publicUrl) {}
