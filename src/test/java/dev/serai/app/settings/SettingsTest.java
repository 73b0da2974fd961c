package dev.serai.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

class SettingsTest {

    @Test
    void everySettingHasItsDocumentedDefault() {
        assertThat(bound("serai", HubSettings.class, Map.of()))
                .isEqualTo(new HubSettings(".", "routes", "mappings", "data", ""));
        assertThat(bound("serai.inbox", InboxSettings.class, Map.of())).isEqualTo(new InboxSettings("", "", "", 64));
        assertThat(bound("serai.operator", OperatorSettings.class, Map.of()))
                .isEqualTo(new OperatorSettings("operator", ""));
        assertThat(bound("serai.reload", ReloadSettings.class, Map.of()))
                .isEqualTo(new ReloadSettings(true, Duration.ofSeconds(1), Duration.ofMinutes(10)));
        assertThat(bound("serai.pseudonyms", PseudonymSettings.class, Map.of())).isEqualTo(new PseudonymSettings(""));
        assertThat(bound("serai.database", DatabaseSettings.class, Map.of("serai.database.url", "jdbc:postgresql:x")))
                .isEqualTo(new DatabaseSettings("jdbc:postgresql:x", "serai", "", 8));
    }

    @Test
    void foldersAreCountedFromHomeUnlessTheyAreAbsolute() {
        HubSettings settings = new HubSettings("/hub", "routes", "/elsewhere/mappings", "data", "");

        assertThat(settings.routesFolder()).isEqualTo(Path.of("/hub/routes"));
        assertThat(settings.mappingsFolder()).isEqualTo(Path.of("/elsewhere/mappings"));
        assertThat(settings.dataFolder()).isEqualTo(Path.of("/hub/data"));
    }

    @Test
    void aMissingDatabaseIsRefusedByName() {
        assertThatThrownBy(() -> bound("serai.database", DatabaseSettings.class, Map.of("serai.database.url", "")))
                .rootCause()
                .hasMessageContaining("url")
                .hasMessageContaining("give the JDBC address of a PostgreSQL database");
    }

    @Test
    void noPasswordIsInAText() {
        assertThat(new DatabaseSettings("jdbc:x", "serai", "hidden", 8).toString())
                .doesNotContain("hidden");
        assertThat(new InboxSettings("tcp://x", "serai", "hidden", 64).toString())
                .doesNotContain("hidden");
        assertThat(new OperatorSettings("operator", "hidden").toString()).doesNotContain("hidden");
        assertThat(new PseudonymSettings("hidden").toString()).doesNotContain("hidden");
    }

    private static <T> T bound(String prefix, Class<T> type, Map<String, String> properties) {
        LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
        validator.afterPropertiesSet();
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate(
                        prefix,
                        org.springframework.boot.context.properties.bind.Bindable.of(type),
                        new ValidationBindHandler(validator));
    }
}
