package dev.serai.expression;

/** One thing that is wrong in an expression's text, and the character at which it stands, counted from 0. */
final class InvalidExpression extends Exception {

    private final int offset;
    private final boolean told;

    InvalidExpression(int offset, String message) {
        this(offset, message, false);
    }

    private InvalidExpression(int offset, String message, boolean told) {
        super(message);
        this.offset = offset;
        this.told = told;
    }

    /** Of a part that is wrong only since a part of it is, which has been told. */
    static InvalidExpression followsFromParts() {
        return new InvalidExpression(0, "a part of it is wrong", true);
    }

    /** Whether nothing is left to be said about it. */
    boolean isTold() {
        return told;
    }

    int offset() {
        return offset;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
