package dev.serai.cli.cases;

import dev.serai.cli.EnvironmentProblem;
import java.io.IOException;
import java.nio.file.Files;

/** A file that a case names. */
final class InputFile {

    private InputFile() {}

    static byte[] read(TestCase test, String name) {
        try {
            return Files.readAllBytes(test.folder().resolve(name));
        } catch (IOException e) {
            throw new EnvironmentProblem(test.at() + ": there is no file '" + name + "' in " + test.folder());
        }
    }
}
