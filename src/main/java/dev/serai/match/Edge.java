package dev.serai.match;

/** A weighed pair, by positions in a list of records; {@code a} is the smaller. */
public record Edge(int a, int b, double weight) {

    public Edge {
        if (a >= b) {
            throw new IllegalArgumentException("an edge goes from a record to a later one");
        }
    }
}
