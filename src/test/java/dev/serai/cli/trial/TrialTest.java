package dev.serai.cli.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialTest {

    @Test
    void aTrialThatIsEndedEarlyKeepsTheRowsItHasAndSaysThatThereAreMore(@TempDir Path home) throws IOException {
        TrialFolder folder = new TrialFolder(home);
        AtomicInteger asked = new AtomicInteger();
        TrialResult result = new Trial(
                        new CanonicalFolder(folder.mappings()), folder.mapping().toString(), "sample")
                .run(
                        TrialFolder.MAPPING,
                        () -> Files.newInputStream(folder.sample()),
                        new Trial.Extent(100, 100, false),
                        () -> asked.incrementAndGet() <= 2);
        assertThat(result.rows()).hasSize(2);
        assertThat(result.count().more()).isTrue();
    }
}
