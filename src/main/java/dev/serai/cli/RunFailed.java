package dev.serai.cli;

/** A run that came to nothing, for a reason that has been shown already. */
public final class RunFailed extends RuntimeException {

    public RunFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
