package dev.serai.cli.bench;

import java.nio.file.Path;
import java.util.List;

/** One thing to measure. A stage leaves nothing behind: it can be run again. */
interface Stage {

    /** The name on the command line, such as {@code mapping}. */
    String name();

    /** How often it runs before its figures count. */
    default int runsToWarmUp() {
        return 1;
    }

    /** What is measured in turn with it to compare. */
    default List<Stage> comparedWith() {
        return List.of();
    }

    /**
     * Runs once and says what it cost. Throws RunFailed when rows were lost or came twice.
     *
     * @param files one CSV file of each partner, a, b and c
     * @param folder an empty folder to work in
     */
    Measurement run(List<Path> files, Path folder) throws Exception;
}
