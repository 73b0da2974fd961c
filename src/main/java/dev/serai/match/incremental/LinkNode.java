package dev.serai.match.incremental;

/**
 * One version of a source record in the index of an epoch.
 *
 * @param number never used for another version
 * @param record the id of the source record, ascending in the order in which records were first stored
 * @param component the number of the component that it was in, or {@link #NONE}
 * @param golden the golden number that it had, or {@link #NONE}; negative while it is provisional
 */
public record LinkNode(long number, long record, long component, long golden, Traits traits) {

    public static final long NONE = 0;

    LinkNode withGolden(long now) {
        return new LinkNode(number, record, component, now, traits);
    }
}
