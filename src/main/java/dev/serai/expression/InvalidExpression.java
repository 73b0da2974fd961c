package dev.serai.expression;

/** One thing that is wrong in an expression's text, and the character at which it stands, counted from 0. */
final class InvalidExpression extends Exception {

    private final int offset;

    InvalidExpression(int offset, String message) {
        super(message);
        this.offset = offset;
    }

    int offset() {
        return offset;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
