package dev.serai.app;

import static dev.serai.app.TestHub.await;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A definite key that too many records share, from the partner's rows to the metrics. */
class CappedKeysIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private TestHub hub;

    @BeforeEach
    void prepare() throws IOException {
        hub = new TestHub(home);
        hub.write(
                "mappings/canonical/customer.match.yaml",
                "entity: customer\nsame_when: [[email]]\nthresholds: { largest_block: 2 }\n");
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void anAddressThatTooManyShareMakesNobodyOneAndIsCounted() throws Exception {
        hub.start();
        hub.post("cust_no;full_name;e_mail\n1;Ada Lee;desk@example.com\n2;Bob Fox;desk@example.com\n");
        await(() -> hub.operator("/actuator/serai").contains("\"golden\":1,\"cappedKeys\":0"));

        hub.post("cust_no;full_name;e_mail\n3;Cem Ito;desk@example.com\n");

        await(() -> hub.operator("/actuator/serai").contains("\"golden\":3,\"cappedKeys\":1"));
        await(() -> hub.operator("/actuator/prometheus")
                .lines()
                .anyMatch(line -> line.startsWith("serai_match_capped_keys{")
                        && line.contains("entity=\"customer\"")
                        && line.endsWith(" 1.0")));
    }
}
