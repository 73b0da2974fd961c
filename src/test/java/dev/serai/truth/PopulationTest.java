package dev.serai.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Measures on the populations of cities as claimed by editors, where that data is on this machine. */
class PopulationTest {

    private static final Path DATA = Path.of("..", "shared", "data", "truth_population");

    @Test
    void beatsAFairMajorityByFar() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "the data of cities' populations is not on this machine");
        Claims claims = new Claims();
        for (String line : Files.readAllLines(DATA.resolve("claims.txt"))) {
            String[] parts = line.split("\\|", -1);
            claims.add(new Claims.Key(parts[2].strip(), parts[3].strip()), parts[5].strip(), parts[4].strip());
        }
        Truths truths = new Truths();
        for (String line : Files.readAllLines(DATA.resolve("truth.txt"))) {
            int value = line.lastIndexOf(',');
            int year = line.lastIndexOf(',', value - 1);
            truths.add(
                    new Claims.Key(
                            line.substring(0, year).strip().toLowerCase(Locale.ROOT),
                            "Population" + line.substring(year + 1, value).strip()),
                    line.substring(value + 1).strip());
        }

        Truths.Score score = truths.score(claims, Discovery.of(claims));

        assertThat(score.items()).isEqualTo(301);
        assertThat(score.majority() / score.items()).isBetween(0.71, 0.75);
        assertThat(score.right() / (double) score.items()).isGreaterThan(0.81);
        assertThat(score.bound() / (double) score.items()).isGreaterThan(0.97);
    }
}
