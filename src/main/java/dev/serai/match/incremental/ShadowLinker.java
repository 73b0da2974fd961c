package dev.serai.match.incremental;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings records into the index of an epoch that is being built. Its customers get provisional golden numbers, which are negative
 * and seen by nobody; source records stay as they are.
 */
public final class ShadowLinker {

    private final LinkIndex index;
    private final Linker linker;

    public ShadowLinker(LinkModel model, LinkIndex index) {
        this.index = index;
        this.linker = new Linker(model, index);
    }

    /** Links records; one that is in the index already is taken anew. */
    public void link(List<Arrival> arrivals) {
        Linked linked = linker.link(arrivals, List.of());
        List<List<Inheritance.Holder>> holders = new ArrayList<>();
        for (Linked.Group group : linked.groups()) {
            holders.add(group.nodes().stream()
                    .filter(node -> node.golden() != LinkNode.NONE)
                    .map(node -> new Inheritance.Holder(node.golden(), node.record()))
                    .toList());
        }
        List<Long> goldens = Inheritance.of(holders).complete(holders.size(), count -> index.nextNumbers(count).stream()
                .map(number -> -number)
                .toList());
        index.apply(linked.plan(goldens));
    }
}
