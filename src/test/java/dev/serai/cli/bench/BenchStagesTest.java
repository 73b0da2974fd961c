package dev.serai.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.mapping.BatchReader;
import dev.serai.mapping.InboundMapping;
import dev.serai.record.Batch;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchStagesTest {

    private static final int ROWS = 3_000;
    private static final double MOST_REJECTED = 0.06;

    @TempDir
    private Path folder;

    @Test
    void theMappingsUnderstandAlmostAllOfWhatThePartnersSend() throws Exception {
        BenchDefinitions definitions = BenchDefinitions.write(folder.resolve("d"), Path.of("routes"));
        List<Path> files = new CustomerFiles(ROWS, 42).write(folder.resolve("f"));
        for (int i = 0; i < files.size(); i++) {
            InboundMapping mapping = definitions.inbound().get(i);
            try (InputStream source = Files.newInputStream(files.get(i));
                    BatchReader reader = mapping.read(source, MappingStage.intake(mapping, files.get(i)), 100)) {
                reader.forEachRemaining(batch -> {});
                long rejected = reader.tally().rejected();
                assertThat(reader.tally().broken()).isNull();
                assertThat(rejected / (double) (rejected + reader.tally().accepted()))
                        .isBetween(0.0, MOST_REJECTED);
            }
        }
    }

    @Test
    void theBatchesOfThePartnersComeInTurnAndEachOnce() throws Exception {
        BenchDefinitions definitions = BenchDefinitions.write(folder.resolve("d"), Path.of("routes"));
        List<Path> files = new CustomerFiles(ROWS, 42).write(folder.resolve("f"));
        List<Batch> all = new ArrayList<>();
        try (BatchChunks chunks = new BatchChunks(definitions.inbound(), files)) {
            for (List<Batch> some = chunks.next(); !some.isEmpty(); some = chunks.next()) {
                all.addAll(some);
            }
        }
        assertThat(BatchChunks.rows(all)).isEqualTo(ROWS);
        assertThat(all.stream().limit(3).map(batch -> batch.intake().partner())).containsExactly("a", "b", "c");
    }

    @Test
    void theModelIsLearnedFromTheShareThatWasAskedFor() throws Exception {
        BenchDefinitions definitions = BenchDefinitions.write(folder.resolve("d"), Path.of("routes"));
        List<Path> files = new CustomerFiles(ROWS, 42).write(folder.resolve("f"));
        try (BatchChunks chunks = new BatchChunks(definitions.inbound(), files)) {
            List<Batch> all = chunks.next();
            long chosen = all.stream()
                    .flatMap(batch -> batch.records().stream())
                    .filter(record -> ModelStage.isChosen(record, 0.2))
                    .count();
            assertThat(chosen / (double) ROWS).isBetween(0.15, 0.25);
        }
    }

    @Test
    void mappingAndInboxLoseNoRow() throws Exception {
        BenchDefinitions definitions = BenchDefinitions.write(folder.resolve("d"), Path.of("routes"));
        List<Path> files = new CustomerFiles(ROWS, 42).write(folder.resolve("f"));
        for (Stage stage : List.of(new MappingStage(definitions.inbound()), new InboxStage(definitions))) {
            Path own = Files.createDirectories(folder.resolve(stage.name()));
            assertThat(stage.run(files, own).rows()).as(stage.name()).isEqualTo(ROWS);
        }
    }
}
