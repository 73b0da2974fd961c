package dev.serai.cli.demo;

import dev.serai.embedded.EmbeddedSecrets;
import dev.serai.exchange.ApiKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * The demonstration's own copy of the mappings, in which globex has a key: its hash belongs into partner.yaml, and a key that
 * came with the sources would be everybody's.
 */
final class DemoMappings {

    private DemoMappings() {}

    static Path folder(Path home) {
        return home.resolve("mappings");
    }

    /** Copies the mappings anew and gives the API key of globex, which stays the same from run to run. */
    static String prepare(Path mappings, Path home, EmbeddedSecrets secrets) throws IOException {
        Path copy = folder(home);
        try (Stream<Path> files = Files.walk(mappings)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(mappings.relativize(file).toString());
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        String key = ApiKeys.PREFIX + secrets.password("globex-api-key");
        Path partner = copy.resolve("globex").resolve("partner.yaml");
        String text = Files.readString(partner).stripTrailing();
        Files.writeString(partner, text + "\naccess: { api_key: \"" + ApiKeys.hash(key) + "\" }\n");
        return key;
    }
}
