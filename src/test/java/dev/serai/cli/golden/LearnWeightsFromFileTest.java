package dev.serai.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LearnWeightsFromFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int learn(String... arguments) {
        CommandLine line = new CommandLine(new LearnWeightsCommand());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aFileOfClaimsIsLearntFromMeasuredAndWritten() throws Exception {
        StringBuilder claims = new StringBuilder("entity,attribute,source,value\n");
        StringBuilder truth = new StringBuilder("entity,attribute,value\n");
        for (int i = 0; i < 30; i++) {
            claims.append("city %d,population,good,%d%n".formatted(i, 1000 + i));
            claims.append("city %d,population,better,%d%n".formatted(i, 1000 + i));
            claims.append("city %d,population,bad,%d%n".formatted(i, 77 * i + 5));
            truth.append("city %d,population,\"1,0%02d\"%n".formatted(i, i));
        }
        Path suggestion = folder.resolve("weights.yaml");
        Path values = folder.resolve("values.csv");

        int code = learn(
                "--claims", write("claims.csv", claims.toString()).toString(),
                "--truth", write("truth.csv", truth.toString()).toString(),
                "--values", values.toString(),
                "--out", suggestion.toString());

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString()).contains("90 claims of 3 sources on 30 questions", "right", "30  1.000", "majority");
        assertThat(Files.readString(suggestion)).contains("  population:", "good: 10", "bad: 0.1");
        assertThat(Files.readString(values)).contains("entity,attribute,value,probability", "city 7,population,1007,");
    }

    @Test
    void whatIsWrongWithAFileIsSaidAtItsPlace() throws Exception {
        assertThat(learn(
                        "--claims",
                        write("a.csv", "entity,atribute,source,value\na,b,c,d\n")
                                .toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("a.csv:1: there is no column 'attribute' (did you mean 'atribute'?)");

        assertThat(learn(
                        "--claims",
                        write("b.csv", "entity,attribute,source,value\na,b,c,d\na,b,c\n")
                                .toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("b.csv");

        assertThat(learn()).isEqualTo(2);
        assertThat(err.toString()).contains("Say either an entity or --claims FILE.");
    }
}
