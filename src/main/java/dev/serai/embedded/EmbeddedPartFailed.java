package dev.serai.embedded;

import java.util.Objects;

/** Says in one line why an embedded part did not start and what to do about it. */
public final class EmbeddedPartFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    EmbeddedPartFailed(String message) {
        super(message);
    }

    EmbeddedPartFailed(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
