package dev.serai.cli;

/** What the shell is told. */
final class ExitCode {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int PROBLEMS = 2;
    static final int ENVIRONMENT = 3;

    private ExitCode() {}
}
