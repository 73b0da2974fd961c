package dev.serai.app.settings;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The account that sees Hawtio, metrics and JMX.
 *
 * @param name with which the operator signs in
 * @param password from the environment; blank to have one made and kept in {@code data/operator.password}
 */
@Validated
@ConfigurationProperties("serai.operator")
public record OperatorSettings(
        @DefaultValue("operator") @NotBlank String name,
        @DefaultValue("") String password) {

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "operator " + name;
    }
}
