package dev.serai.cli;

/** What the shell is told. */
public final class ExitCode {

    public static final int OK = 0;
    public static final int FAILED = 1;
    public static final int PROBLEMS = 2;
    public static final int ENVIRONMENT = 3;

    private ExitCode() {}
}
