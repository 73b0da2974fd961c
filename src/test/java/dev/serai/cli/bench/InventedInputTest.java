package dev.serai.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.cli.CommandRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class InventedInputTest {

    @Test
    void theInputEndsWithTheRowThatReachesItsSizeAndNoTwoRowsAreAlike() throws IOException {
        InventedInput input = new InventedInput(20_000, 42);
        String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        assertThat(lines.get(0)).isEqualTo(DirtyRow.HEADER);
        assertThat(text).endsWith("\n");
        assertThat(text.length()).isBetween(19_900, 20_300);
        assertThat(input.rows()).isEqualTo(lines.size() - 1);
        assertThat(new HashSet<>(lines)).hasSameSizeAs(lines);
    }

    @Test
    void oneByteAtATimeGivesTheSame() throws IOException {
        InventedInput single = new InventedInput(5_000, 7);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int read = single.read(); read >= 0; read = single.read()) {
            bytes.write(read);
        }
        assertThat(bytes.toByteArray()).isEqualTo(new InventedInput(5_000, 7).readAllBytes());
    }

    @Test
    void sizesAreSaidInMillionsAndThousandMillionsOfBytes() {
        assertThat(StreamedSizes.bytes("10m")).isEqualTo(10_000_000);
        assertThat(StreamedSizes.bytes("2G")).isEqualTo(2_000_000_000);
        CommandRun run = CommandRun.of("bench", "--stream", "1m,ten");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'ten' is no size; write 10m for ten million bytes, or 1g");
    }

    @Test
    void everyRowOfAStreamedSizeIsCounted() {
        CommandRun run = CommandRun.of("bench", "--stream", "1m,2m");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("peak MB of the process", "1m", "2m");
    }
}
