package dev.serai.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerFilesTest {

    @Test
    void theThreeFilesTogetherHaveTheRowsAskedFor(@TempDir Path folder) throws IOException {
        List<Path> files = new CustomerFiles(5_000, 42).write(folder);
        long lines = 0;
        for (Path file : files) {
            lines += Files.readAllLines(file).size() - 1;
        }
        assertThat(files).hasSize(3);
        assertThat(lines).isEqualTo(5_000);
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedDoesNot(@TempDir Path folder) throws IOException {
        Path first = new CustomerFiles(500, 42).write(folder.resolve("1")).get(0);
        Path again = new CustomerFiles(500, 42).write(folder.resolve("2")).get(0);
        Path other = new CustomerFiles(500, 43).write(folder.resolve("3")).get(0);
        assertThat(again).hasSameBinaryContentAs(first);
        assertThat(Files.readString(other)).isNotEqualTo(Files.readString(first));
    }

    @Test
    void twoInFiveCustomersAreKnownToMoreThanOnePartner() {
        CustomerFiles files = new CustomerFiles(40_000, 42);
        long shared = IntStream.rangeClosed(1, files.people())
                .filter(person -> IntStream.range(0, 3)
                                .filter(partner -> files.copies(person, partner) > 0)
                                .count()
                        > 1)
                .count();
        assertThat(shared / (double) files.people()).isCloseTo(0.4, within(0.02));
    }

    @Test
    void theTruthKnowsEveryRowOfTheFiles(@TempDir Path folder) throws IOException {
        CustomerFiles files = new CustomerFiles(3_000, 42);
        List<Path> written = files.write(folder);
        Set<String> truth = Files.readAllLines(files.writeTruth(folder)).stream()
                .skip(1)
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .collect(Collectors.toSet());
        assertThat(truth).hasSize(3_000);
        for (int partner = 0; partner < 3; partner++) {
            for (String line : Files.readAllLines(written.get(partner)).subList(1, 20)) {
                String key = line.substring(0, line.indexOf(','));
                assertThat(key.isEmpty() || truth.contains(CustomerFiles.PARTNERS.get(partner) + ',' + key))
                        .isTrue();
            }
        }
    }

    @Test
    void everyRowHasAllColumns(@TempDir Path folder) throws IOException {
        int columns = DirtyRow.HEADER.split(",").length;
        for (Path file : new CustomerFiles(2_000, 42).write(folder)) {
            assertThat(Files.readAllLines(file))
                    .allMatch(line -> line.replaceAll("\"[^\"]*\"", "x").split(",", -1).length == columns);
        }
    }
}
