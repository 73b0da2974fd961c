package dev.serai.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Chinese README shows the same files and commands as the English one; only what explains them is another. */
class TranslatedReadmeTest {

    private static final Pattern COMMENT = Pattern.compile("\\s+# (?!mappings/|routes/).*$");

    @Test
    void bothShowTheSameDefinitionsAndCommands() throws IOException {
        assertThat(blocks("README.zh-CN.md")).isEqualTo(blocks("README.md")).hasSizeGreaterThan(8);
    }

    @Test
    void bothListTheSameDefinitionFiles() throws IOException {
        assertThat(firstCells("README.zh-CN.md", "routes/", "mappings/"))
                .isEqualTo(firstCells("README.md", "routes/", "mappings/"))
                .hasSizeGreaterThan(10);
    }

    @Test
    void bothListTheSameCommands() throws IOException {
        assertThat(firstCells("README.zh-CN.md", "serai ").stream().map(cell -> cell.replace("、", ", ")))
                .isEqualTo(firstCells("README.md", "serai "))
                .hasSizeGreaterThan(15);
    }

    private static List<String> blocks(String readme) throws IOException {
        return Pattern.compile("```(?:yaml)?\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of(readme)))
                .results()
                .map(block -> withoutComments(block.group(1)))
                .toList();
    }

    private static String withoutComments(String block) {
        return String.join(
                "\n",
                block.lines()
                        .map(line -> COMMENT.matcher(line).replaceFirst(""))
                        .toList());
    }

    private static List<String> firstCells(String readme, String... beginnings) throws IOException {
        Predicate<String> wanted =
                cell -> List.of(beginnings).stream().anyMatch(beginning -> cell.startsWith("`" + beginning));
        return Files.readAllLines(Path.of(readme)).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|", -1)[1].strip())
                .filter(wanted)
                .toList();
    }
}
