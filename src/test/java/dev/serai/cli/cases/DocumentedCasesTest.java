package dev.serai.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case that a document shows is a case of the repository, which 'serai test' runs. */
class DocumentedCasesTest {

    private static final Pattern BLOCK =
            Pattern.compile("```yaml\n# (mappings/\\S+tests\\.yaml)\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md", "docs/testing.md"})
    void everyShownCaseIsOneThatRuns(String document) throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(Path.of(document)));
        List<String> shown = new ArrayList<>();
        while (blocks.find()) {
            String file = Files.readString(Path.of(blocks.group(1)));
            for (String one : blocks.group(2).split("(?m)^(?=- name)", -1)) {
                if (!one.isBlank()) {
                    shown.add(one);
                    assertThat(file).contains(one.strip());
                }
            }
        }
        assertThat(shown).isNotEmpty();
    }
}
