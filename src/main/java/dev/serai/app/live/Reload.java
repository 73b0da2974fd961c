package dev.serai.app.live;

import dev.serai.definition.Problem;
import java.time.Instant;
import java.util.List;

/**
 * How the last look at changed files ended.
 *
 * @param accepted false when the files were refused and the version before runs on
 * @param problems why it was refused, or warnings
 */
public record Reload(Instant at, boolean accepted, List<Problem> problems) {

    public Reload {
        problems = List.copyOf(problems);
    }

    static Reload of(List<Problem> problems) {
        boolean refused = problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        return new Reload(Instant.now(), !refused, problems);
    }
}
