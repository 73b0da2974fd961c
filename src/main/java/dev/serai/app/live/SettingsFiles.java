package dev.serai.app.live;

import dev.serai.app.lint.Placeholders;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The settings files of this machine as they are now, asked last of all: so the address of a new partner needs no new start.
 * What was set at the start keeps its value until the next one.
 */
public final class SettingsFiles extends PropertySource<String> {

    /** Where Spring Boot looks beside the hub. */
    static final List<String> USUAL = List.of("application.yaml", "config/application.yaml");

    private static final String PLACES = "spring.config.";

    private final ConfigurableEnvironment atTheStart;
    private volatile @Nullable ConfigurableEnvironment now;

    private final Placeholders placeholders;

    private SettingsFiles(ConfigurableEnvironment atTheStart, Placeholders placeholders) {
        // Spring Boot would look into a source that is an environment, and so into this one again and again.
        super("settings files as they are now", String.join(", ", USUAL));
        this.atTheStart = atTheStart;
        this.placeholders = placeholders;
    }

    /**
     * Joins what a hub is told.
     *
     * @param placeholders those of the hub's routes
     */
    public static SettingsFiles join(ConfigurableEnvironment environment, Placeholders placeholders) {
        SettingsFiles files = new SettingsFiles(environment, placeholders);
        environment.getPropertySources().addLast(files);
        return files;
    }

    /** Reads the files again, and gives what finds placeholders that nothing sets. */
    Placeholders placeholders(Problems problems) {
        try {
            readAgain();
        } catch (RuntimeException e) {
            problems.error(SourceLocation.startOf(USUAL.get(0)), "the settings cannot be read: is it YAML?");
        }
        return placeholders;
    }

    private void readAgain() {
        Map<String, Object> places = new HashMap<>();
        for (String place : List.of(PLACES + "location", PLACES + "additional-location", PLACES + "name")) {
            String said = atTheStart.getProperty(place);
            if (said != null) {
                places.put(place, said);
            }
        }
        StandardEnvironment fresh = new StandardEnvironment();
        fresh.getPropertySources().addFirst(new MapPropertySource("places", places));
        ConfigDataEnvironmentPostProcessor.applyTo(fresh);
        now = fresh;
    }

    @Override
    public @Nullable Object getProperty(String name) {
        ConfigurableEnvironment files = now;
        return files == null ? null : files.getProperty(name);
    }
}
