package dev.serai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SeraiTest {

    private static final String SOUND =
            "- route:\n    id: a\n    from:\n      uri: timer:x\n      steps:\n        - log: hello\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesEveryCommand() {
        assertThat(serai("--help")).isZero();
        assertThat(out.toString()).contains("run", "lint", "status", "key", "bench", "Exit codes");
    }

    @Test
    void anUnknownOptionIsAProblemOfTheCommandLine() {
        assertThat(serai("lint", "--jason")).isEqualTo(ExitCode.PROBLEMS);
        assertThat(err.toString()).contains("--jason", "--json");
    }

    @Test
    void lintOfSoundFilesIsZeroAndSaysHowManyItSaw(@TempDir Path home) throws IOException {
        assertThat(lint(home, SOUND)).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("2 files: all is well");
    }

    @Test
    void lintShowsPlaceLineAndCaret(@TempDir Path home) throws IOException {
        assertThat(lint(home, SOUND.replace("log:", "lgo:"), "--verbose")).isEqualTo(ExitCode.PROBLEMS);
        assertThat(out.toString().lines())
                .containsExactly(
                        home + "/routes/a.camel.yaml:6:11: unknown step 'lgo' (did you mean 'log'?)",
                        "            - lgo: hello",
                        "              ^",
                        "2 files: 1 error, 0 warnings");
    }

    @Test
    void lintAsJsonIsOneObject(@TempDir Path home) throws IOException {
        assertThat(lint(home, SOUND.replace("log:", "lgo:"), "--json")).isEqualTo(ExitCode.PROBLEMS);
        JsonNode answer = new ObjectMapper().readTree(out.toString());
        assertThat(answer.path("command").asText()).isEqualTo("lint");
        assertThat(answer.path("ok").asBoolean()).isFalse();
        assertThat(answer.at("/problems/0/line").asInt()).isEqualTo(6);
        assertThat(answer.at("/summary/errors").asInt()).isEqualTo(1);
    }

    @Test
    void warningsFailOnlyWhenStrict(@TempDir Path home) throws IOException {
        String unnamed = SOUND.replace("    id: a\n", "");
        assertThat(lint(home, unnamed)).isZero();
        assertThat(lint(home, unnamed, "--strict")).isEqualTo(ExitCode.PROBLEMS);
    }

    @Test
    void aMissingFolderIsOneLineThatSaysWhatToDo(@TempDir Path home) {
        assertThat(serai("lint", "--mappings", home + "/nowhere")).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(err.toString().lines())
                .containsExactly("serai: the folder of the mappings, " + home
                        + "/nowhere, does not exist; go to the project's folder or say --mappings DIR");
    }

    @Test
    void runRefusesBrokenFilesBeforeAnythingStarts(@TempDir Path home) throws IOException {
        write(home, SOUND.replace("log:", "lgo:"));
        assertThat(serai(
                        "run",
                        "--routes",
                        home + "/routes",
                        "--mappings",
                        home + "/mappings",
                        "--data",
                        home + "/data"))
                .isEqualTo(ExitCode.PROBLEMS);
        assertThat(err.toString()).contains("did you mean 'log'?", "The hub was not started.");
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void aTakenPortIsOneLineThatNamesPortAndSetting(@TempDir Path home) throws IOException {
        write(home, SOUND);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(serai(
                            "run",
                            "--routes=" + home + "/routes",
                            "--mappings=" + home + "/mappings",
                            "--data=" + home + "/data",
                            "--port=" + port))
                    .isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(err.toString().lines())
                    .containsExactly("serai: the HTTP port " + port
                            + " is taken; stop what listens there, or choose another with --port N or SERAI_HTTP_PORT");
        }
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsOneLine(@TempDir Path home) throws IOException {
        write(home, SOUND);
        Files.writeString(home.resolve("data"), "a file where the folder should be");
        assertThat(serai(
                        "run",
                        "--routes=" + home + "/routes",
                        "--mappings=" + home + "/mappings",
                        "--data=" + home + "/data"))
                .isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(err.toString())
                .startsWith("serai: cannot write in the data folder ")
                .hasLineCount(1);
    }

    @Test
    void statusWithoutAHubIsOneLineThatSaysHowToStartOne(@TempDir Path home) throws IOException {
        Files.writeString(home.resolve("operator.password"), "secret");
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(serai("status", "--port=" + free, "--data=" + home)).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(err.toString()).contains("no hub answers at", "start one with 'serai run'");
    }

    @Test
    void everyKeyIsNew() {
        serai("key", "acme");
        String first = out.toString();
        serai("key", "acme");
        assertThat(out.toString().substring(first.length())).isNotEqualTo(first).contains("hash  ");
    }

    private int lint(Path home, String route, String... more) throws IOException {
        write(home, route);
        String[] arguments = new String[more.length + 3];
        arguments[0] = "lint";
        arguments[1] = "--routes=" + home + "/routes";
        arguments[2] = "--mappings=" + home + "/mappings";
        System.arraycopy(more, 0, arguments, 3, more.length);
        return serai(arguments);
    }

    private static void write(Path home, String route) throws IOException {
        Path entity = home.resolve("mappings/canonical/customer.yaml");
        Files.createDirectories(entity.getParent());
        Files.writeString(entity, "entity: customer\nfields:\n  name: person-name\n");
        Files.createDirectories(home.resolve("routes"));
        Files.writeString(home.resolve("routes/a.camel.yaml"), route);
    }

    private int serai(String... arguments) {
        CommandLine line = Serai.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
