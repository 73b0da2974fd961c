package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MappingChapterTest {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(fields:.*?)```", Pattern.DOTALL);

    @Test
    void everyExampleOfFieldsCompiles() throws IOException {
        String chapter = Files.readString(Path.of("docs/mapping.md"));
        List<String> examples = EXAMPLE.matcher(chapter)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(examples).isNotEmpty().allSatisfy(fields -> assertThat(
                        Acme.mapping("source: { format: csv }\nkey: id\n" + fields)
                                .entity())
                .isEqualTo("customer"));
    }
}
