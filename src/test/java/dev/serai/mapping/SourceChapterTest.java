package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceChapterTest {

    @Test
    void everyExampleOfASourceCompiles() throws IOException {
        List<String> examples = Files.readAllLines(Path.of("docs/mapping.md")).stream()
                .filter(line -> line.startsWith("source: "))
                .toList();

        assertThat(examples).hasSizeGreaterThan(10).allSatisfy(source -> {
            String field = source.contains("header: false") ? "1" : "id";
            Problems problems = new Problems();
            InboundMappings.read(
                    "acme/customers.in.yaml",
                    "mapping: acme/customers.in\nentity: customer\n" + source + "\nkey: " + field + "\nfields: { name: "
                            + field + " }\n",
                    Acme::entity,
                    problems);
            assertThat(problems.all()).isEmpty();
        });
    }
}
