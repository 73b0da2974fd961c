package dev.serai.cli;

/** Something about the machine that the user has to change; its message is one line that says what, and what to do. */
public final class EnvironmentProblem extends RuntimeException {

    public EnvironmentProblem(String whatAndWhatToDo) {
        super(whatAndWhatToDo);
    }
}
