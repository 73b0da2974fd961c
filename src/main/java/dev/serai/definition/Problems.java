package dev.serai.definition;

import java.util.List;
import java.util.TreeSet;

/** Collects every problem, so that all are shown at once; not for use by several threads. */
public final class Problems {

    private final TreeSet<Problem> found = new TreeSet<>();

    public void error(SourceLocation at, String message) {
        found.add(new Problem(at, Problem.Severity.ERROR, message));
    }

    public void warning(SourceLocation at, String message) {
        found.add(new Problem(at, Problem.Severity.WARNING, message));
    }

    public void addAll(Iterable<Problem> problems) {
        problems.forEach(found::add);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /** All problems in the order of their places. */
    public List<Problem> all() {
        return List.copyOf(found);
    }

    /** Throws InvalidDefinitions with all problems when one of them is an error. */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new InvalidDefinitions(all());
        }
    }
}
