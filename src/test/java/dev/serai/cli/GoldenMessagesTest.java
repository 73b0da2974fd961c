package dev.serai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Each folder below {@code golden} holds broken files and, in expected.txt, all that 'serai lint' says about them to a person.
 * With GOLDEN_WRITE=1 in the environment the texts are written anew, to be read before they are committed.
 */
class GoldenMessagesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path BASE = GOLDEN.resolve("base");

    static List<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("base"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void lintSaysExactlyThis(String name, @TempDir Path home) throws IOException {
        copy(BASE, home);
        copy(GOLDEN.resolve(name), home);
        String said = lint(home);
        Path expected = GOLDEN.resolve(name).resolve("expected.txt");
        if ("1".equals(System.getenv("GOLDEN_WRITE"))) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
        assertThat(said)
                .as("a reader who knows no Java")
                .doesNotContainPattern(
                        "Exception|\\bat [a-z]+\\.[a-z]+\\.|dev\\.serai|org\\.apache|java\\.|\\bnull\\b");
    }

    private static String lint(Path home) {
        StringWriter out = new StringWriter();
        CommandLine line = Serai.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(out, true));
        line.execute("lint", "--verbose", "--routes=" + home + "/routes", "--mappings=" + home + "/mappings");
        return out.toString().replace(home + "/", "").replace("\r\n", "\n");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.resolveSibling("."));
                Files.writeString(target, Files.readString(file));
            }
        }
    }
}
