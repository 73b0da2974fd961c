package dev.serai.match.incremental;

/** Two members of a component, by position, and what their pair weighs. */
public record LinkEdge(int one, int other, double weight) {}
