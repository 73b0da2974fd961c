package dev.serai.definition;

/** What a value of the definitions' language can be. */
public enum Shape {
    TEXT("a text"),
    NUMBER("a number"),
    DATE("a date"),
    LIST("a list"),
    TRUTH("true or false"),
    /** Of any shape; where a function has several such arguments, all are of one shape, and so is its result. */
    ANY("any value");

    private final String words;

    Shape(String words) {
        this.words = words;
    }

    /** For a sentence such as "expects a number". */
    public String words() {
        return words;
    }
}
