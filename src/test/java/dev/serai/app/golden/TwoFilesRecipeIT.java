package dev.serai.app.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipe of docs/recipes/two-files-into-one, played as it stands there. */
class TwoFilesRecipeIT {

    private static final Path RECIPE = Path.of("docs", "recipes", "two-files-into-one");

    @Test
    void twoFilesBecomeOneWithTheIncompleteRowsLeftOut(@TempDir Path folder) throws Exception {
        StartedHub.copy(RECIPE, folder);
        try (StartedHub hub = new StartedHub(folder, "--two-files=" + folder)) {
            Path file = folder.resolve("out/sales.csv");
            StartedHub.await(
                    "one file",
                    () -> Files.exists(file) && Files.readAllLines(file).size() == 3);

            assertThat(withoutNumber(Files.readAllLines(file))).containsExactlyInAnyOrderElementsOf(promised());
            assertThat(hub.database().jdbc().queryForObject("SELECT count(*) FROM quarantine", Long.class))
                    .isEqualTo(2);
        }
    }

    private static List<String> promised() throws Exception {
        Matcher block = Pattern.compile("```\n(007.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(RECIPE.resolve("README.md")));
        assertThat(block.find()).isTrue();
        return withoutNumber(block.group(1).lines().toList());
    }

    /** Which row is the first depends on which file comes first. */
    private static List<String> withoutNumber(List<String> lines) {
        return lines.stream().map(line -> line.replaceAll("sale-\\d", "sale-N")).toList();
    }
}
