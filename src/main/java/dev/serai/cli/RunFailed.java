package dev.serai.cli;

/** A run that came to nothing, for the reason that its message tells. */
public final class RunFailed extends RuntimeException {

    public RunFailed(String message) {
        super(message);
    }

    public RunFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
