package dev.serai.match.incremental;

import java.util.List;

/**
 * All that one batch changes in the index of an epoch.
 *
 * @param gone nodes that are no more
 * @param come new nodes, with the component and golden number that they get
 * @param moved stored nodes with the component and golden number that they get
 * @param rowsGone keys that nodes no longer have
 * @param rowsCome keys that nodes now have
 * @param caps keys that became capped or came back under the cap
 */
public record LinkPlan(
        List<LinkNode> gone,
        List<LinkNode> come,
        List<LinkNode> moved,
        List<KeyRow> rowsGone,
        List<KeyRow> rowsCome,
        List<Cap> caps) {

    /** A node has a key. */
    public record KeyRow(long key, long node) {}

    /** A key became capped, or came back under the cap. */
    public record Cap(long key, short rule, boolean capped) {}
}
