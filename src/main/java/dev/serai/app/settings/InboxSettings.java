package dev.serai.app.settings;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The durable inbox between partners and matching.
 *
 * @param brokerUrl an Artemis broker such as {@code tcp://inbox:61616}; blank for one in this process
 * @param username for a broker of its own
 * @param password for a broker of its own, from the environment
 * @param memoryMegabytes how much of the inbox the broker in this process holds in memory before it pages to disk
 */
@Validated
@ConfigurationProperties("serai.inbox")
public record InboxSettings(
        @DefaultValue("") String brokerUrl,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("64") @Min(1) int memoryMegabytes) {

    public boolean embedded() {
        return brokerUrl.isBlank();
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return embedded() ? "inbox in this process" : "inbox at " + brokerUrl;
    }
}
