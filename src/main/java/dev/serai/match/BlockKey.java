package dev.serai.match;

/**
 * A key that candidates share.
 *
 * @param rule position in {@link MatchDefinition#blocking}
 */
public record BlockKey(short rule, long hash) {

    /** Leaves the hash out: it is of a value of a person. */
    @Override
    public String toString() {
        return "key of rule " + rule;
    }
}
