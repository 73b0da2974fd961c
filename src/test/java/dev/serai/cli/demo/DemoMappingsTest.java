package dev.serai.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.embedded.EmbeddedSecrets;
import dev.serai.exchange.ApiKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoMappingsTest {

    @Test
    void theCopyHoldsTheHashOfAKeyThatStaysTheSameAndTheOriginalHoldsNone(@TempDir Path home) throws Exception {
        EmbeddedSecrets secrets = new EmbeddedSecrets(home.resolve("secrets"));
        String key = DemoMappings.prepare(Path.of("mappings"), home, secrets);
        assertThat(DemoMappings.prepare(Path.of("mappings"), home, secrets)).isEqualTo(key);
        assertThat(Files.readString(home.resolve("mappings/globex/partner.yaml")))
                .containsOnlyOnce(ApiKeys.hash(key))
                .doesNotContain(key);
        assertThat(Files.readString(Path.of("mappings/globex/partner.yaml"))).doesNotContain("sha256:");
    }
}
