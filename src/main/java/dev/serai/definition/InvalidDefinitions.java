package dev.serai.definition;

import java.util.List;
import java.util.stream.Collectors;

/** Definitions that may not go live; its message is every problem, one a line. */
public final class InvalidDefinitions extends RuntimeException {

    private final transient List<Problem> problems;

    public InvalidDefinitions(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
