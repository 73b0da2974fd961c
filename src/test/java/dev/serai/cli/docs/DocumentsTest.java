package dev.serai.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    @Test
    void schemasAndReferencePagesAreUpToDate() {
        assertThat(Documents.of(Path.of("routes"), Path.of("mappings")).stale(Path.of("docs")))
                .as("out of date; write them anew with: ./serai docs")
                .isEmpty();
    }
}
