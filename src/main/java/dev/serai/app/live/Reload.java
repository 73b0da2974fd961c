package dev.serai.app.live;

import dev.serai.definition.Problem;
import java.time.Instant;
import java.util.List;

/**
 * How the last look at changed files went.
 *
 * @param revision of the files that were looked at
 * @param routeFiles the route files that were swapped, added or taken away
 * @param problems why it was refused, or warnings
 */
public record Reload(Instant at, Result result, String revision, List<String> routeFiles, List<Problem> problems) {

    /** What became of the files. */
    public enum Result {
        /** They are what runs. */
        IN_FORCE,
        /** They are good, and routes that they change are finishing what they are doing. */
        WAITING,
        /** The set before runs on. */
        REFUSED
    }

    public Reload {
        routeFiles = List.copyOf(routeFiles);
        problems = List.copyOf(problems);
    }

    static Reload inForce(String revision, List<String> routeFiles, List<Problem> warnings) {
        return new Reload(Instant.now(), Result.IN_FORCE, revision, routeFiles, warnings);
    }

    static Reload waiting(String revision, List<String> routeFiles) {
        return new Reload(Instant.now(), Result.WAITING, revision, routeFiles, List.of());
    }

    static Reload refused(String revision, List<Problem> problems) {
        return new Reload(Instant.now(), Result.REFUSED, revision, List.of(), problems);
    }

    /** False when files are on the disk that do not run. */
    public boolean accepted() {
        return result != Result.REFUSED;
    }

    /** One line a problem. */
    public List<String> lines() {
        return problems.stream().map(Problem::toString).toList();
    }
}
