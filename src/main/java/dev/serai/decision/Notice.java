package dev.serai.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one place is told at once. Names proposals and fields, never a value of a person: a mail goes through many hands.
 *
 * @param channel the place
 * @param mark up to where of the log it goes, for the store
 */
public record Notice(String channel, String partner, List<Item> items, String mark) {

    public Notice {
        items = List.copyOf(items);
    }

    /**
     * One proposal.
     *
     * @param what {@code OPENED} and {@code REMINDED} ask for a vote, the others tell what came of it
     * @param d of the choice that holds, or null
     */
    public record Item(
            long proposal,
            DecisionLog.What what,
            ConflictKind kind,
            List<String> fields,
            Instant deadline,
            @Nullable BigDecimal d) {

        boolean asks() {
            return what == DecisionLog.What.OPENED || what == DecisionLog.What.REMINDED;
        }
    }

    List<Item> asking() {
        return items.stream().filter(Item::asks).toList();
    }

    List<Item> telling() {
        return items.stream().filter(item -> !item.asks()).toList();
    }
}
