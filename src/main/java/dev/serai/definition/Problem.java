package dev.serai.definition;

/** One thing that is wrong in a definition, where it is, and where possible what to do: {@code file:line:col: what is wrong}. */
public record Problem(SourceLocation at, Severity severity, String message) implements Comparable<Problem> {

    /** An error keeps a definition from going live, a warning does not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    @Override
    public int compareTo(Problem other) {
        int byPlace = at.compareTo(other.at);
        return byPlace != 0 ? byPlace : message.compareTo(other.message);
    }

    @Override
    public String toString() {
        return at + ": " + (severity == Severity.WARNING ? "warning: " : "") + message;
    }
}
