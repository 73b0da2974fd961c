package dev.serai.cli.trial;

import dev.serai.cli.EnvironmentProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one trial.
 *
 * @param mapping the mapping's file
 * @param mappings the folder that it is in, with the canonical entities
 */
record TriedFiles(Path mapping, Path mappings, Path sample) {

    private static final String ENDING = ".in.yaml";

    /**
     * Finds a mapping by its name, such as acme/customers.in, or by its file. Throws EnvironmentProblem when there is none, or no sample.
     *
     * @param mappings the folder of the mappings
     */
    static TriedFiles of(String mapping, Path sample, Path mappings) {
        Path file = Path.of(mapping);
        if (!Files.isRegularFile(file)) {
            file = mappings.resolve(mapping.endsWith(".yaml") ? mapping : mapping.replaceFirst("(\\.in)?$", ENDING));
        }
        if (!Files.isRegularFile(file)) {
            throw new EnvironmentProblem("there is no mapping " + mapping + known(mappings));
        }
        if (!Files.isRegularFile(sample)) {
            throw new EnvironmentProblem("there is no sample file " + sample);
        }
        return new TriedFiles(file, folderOf(file, mappings), sample);
    }

    /** The folder of the mappings that a file is in: it need not be the usual one. */
    private static Path folderOf(Path file, Path usual) {
        Path partner = file.toAbsolutePath().normalize().getParent();
        Path above = partner == null ? null : partner.getParent();
        return above != null && Files.isDirectory(above.resolve("canonical")) ? above : usual;
    }

    private static String known(Path mappings) {
        try (Stream<Path> files =
                Files.find(mappings, 2, (path, attributes) -> path.toString().endsWith(ENDING))) {
            List<String> names = files.map(file -> mappings.relativize(file).toString())
                    .map(name -> name.replace('\\', '/').replace(".yaml", ""))
                    .sorted()
                    .toList();
            return names.isEmpty() ? "; none is below " + mappings : "; there are " + String.join(", ", names);
        } catch (IOException e) {
            return "; the folder " + mappings + " cannot be read";
        }
    }

    String mappingText() {
        try {
            return Files.readString(mapping);
        } catch (IOException e) {
            throw new EnvironmentProblem("the mapping " + mapping + " cannot be read as UTF-8 text");
        }
    }

    String sampleName() {
        return sample.getFileName().toString();
    }
}
