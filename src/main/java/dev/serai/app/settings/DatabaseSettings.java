package dev.serai.app.settings;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The PostgreSQL database that holds the hub's state.
 *
 * @param url JDBC address; {@code serai run} fills in the embedded database when none is given
 * @param username the hub's user there; it owns the schema
 * @param password from the environment
 * @param connections the most connections at a time
 */
@Validated
@ConfigurationProperties("serai.database")
public record DatabaseSettings(
        @NotBlank(message = "is missing: give the JDBC address of a PostgreSQL database, or start with 'serai run'")
        String url,

        @DefaultValue("serai") String username,
        @DefaultValue("") String password,
        @DefaultValue("8") @Min(4) int connections) {

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "database at " + url;
    }
}
