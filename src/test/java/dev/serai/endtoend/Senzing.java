package dev.serai.endtoend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The published three-source test set, as it lies beside the project; tests that need it skip when it is not there. */
final class Senzing {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    private Senzing(Path folder) {
        this.folder = folder;
    }

    static Senzing beside() {
        Path folder = Path.of("../shared/data/senzing_three_sources");
        assumeTrue(Files.isDirectory(folder), "the three-source test set is not here, so this test skips");
        return new Senzing(folder);
    }

    Path customersCsv() {
        return folder.resolve("customers.csv");
    }

    String referenceNdjson() throws IOException {
        return Files.readString(folder.resolve("reference.json"));
    }

    List<String> watchlist() throws IOException {
        return Files.readAllLines(folder.resolve("watchlist.json")).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** Partner and key of every record of the three sources. */
    Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        keys.addAll(keys("crm", "customers.json"));
        keys.addAll(keys("registry", "reference.json"));
        keys.addAll(keys("watchlist", "watchlist.json"));
        return keys;
    }

    private List<String> keys(String partner, String file) throws IOException {
        List<String> keys = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            JsonNode record = JSON.readTree(line);
            keys.add(partner + "/" + record.path("RECORD_ID").asText());
        }
        return keys;
    }
}
