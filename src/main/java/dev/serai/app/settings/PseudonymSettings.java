package dev.serai.app.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The secret behind the codes that stand for values towards a subscriber.
 *
 * @param secret from the environment, the same on every node; blank to have one made and kept in {@code
 *     data/pseudonym.secret}. With another secret every code changes
 */
@ConfigurationProperties("serai.pseudonyms")
public record PseudonymSettings(@DefaultValue("") String secret) {

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "pseudonyms";
    }
}
