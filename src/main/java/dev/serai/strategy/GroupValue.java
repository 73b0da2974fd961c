package dev.serai.strategy;

import java.util.List;
import java.util.Optional;

/** The values of all fields of a group, such as an address, from one record; they win or lose together. */
public record GroupValue(List<Optional<Object>> leaves) {

    public GroupValue {
        leaves = List.copyOf(leaves);
    }

    /** Orders groups; names no field. */
    String sortText() {
        StringBuilder text = new StringBuilder();
        leaves.forEach(
                leaf -> text.append(leaf.map(Object::toString).orElse("")).append('\u001f'));
        return text.toString();
    }

    /** Leaves the values out: they are somebody's. */
    @Override
    public String toString() {
        return leaves.size() + " values";
    }
}
