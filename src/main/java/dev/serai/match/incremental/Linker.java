package dev.serai.match.incremental;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Works out what a batch does to components and customers: it finds whom the records meet, takes every component that this can
 * join or part, and parts it anew. Edges are not stored: to weigh a pair again costs less than to keep it.
 */
final class Linker {

    private final LinkModel model;
    private final LinkIndex index;

    Linker(LinkModel model, LinkIndex index) {
        this.model = model;
        this.index = index;
    }

    /**
     * Links the arrivals.
     *
     * @param again numbers of stored nodes whose components shall be parted anew although nothing arrived
     */
    Linked link(List<Arrival> arrivals, Collection<Long> again) {
        Changes changes = changes(arrivals);
        BlockChanges blocks = new BlockChanges(index, model.cap());
        blocks.settle(changes.gone(), changes.come());
        Meetings meetings = new Meetings(model, index);
        meetings.add(changes.come());
        blocks.pairs(meetings::note);
        meetings.weigh(blocks::isCapped);

        Set<Long> seeds = new HashSet<>(again);
        seeds.addAll(blocks.parted());
        Set<Long> dirty = meetings.components(seeds);
        changes.gone().forEach(node -> dirty.add(node.component()));
        Affected affected = new Affected(index, model, changes);
        affected.take(dirty);
        return linked(changes, affected, blocks, meetings);
    }

    private Changes changes(List<Arrival> arrivals) {
        Map<Long, LinkNode> stored = new HashMap<>();
        if (!arrivals.isEmpty()) {
            index.ofRecords(arrivals.stream().map(Arrival::record).toList())
                    .forEach(node -> stored.put(node.record(), node));
        }
        List<Arrival> present =
                arrivals.stream().filter(arrival -> arrival.now() != null).toList();
        List<Long> numbers = present.isEmpty() ? List.of() : index.nextNumbers(present.size());
        List<LinkNode> come = new ArrayList<>();
        for (int i = 0; i < present.size(); i++) {
            Arrival arrival = present.get(i);
            Traits now = arrival.now();
            LinkNode before = stored.get(arrival.record());
            if (now != null) {
                long golden = before == null ? LinkNode.NONE : before.golden();
                come.add(new LinkNode(numbers.get(i), arrival.record(), LinkNode.NONE, golden, now));
            }
        }
        return new Changes(List.copyOf(stored.values()), come);
    }

    private Linked linked(Changes changes, Affected affected, BlockChanges blocks, Meetings meetings) {
        ComponentGraph graph = new ComponentGraph(affected.nodes());
        meetings.edges().stream().filter(edge -> !isWithinComponent(edge)).forEach(graph::add);
        new WithinComponents(model, blocks).edges(affected.stored(), graph::add);
        affected.musts().forEach(graph::join);
        List<ComponentGraph.Component> components = graph.components();
        List<Linked.Group> groups = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        for (ComponentGraph.Component component : components) {
            group(component, blocks, affected.constraints(), groups, doubts);
        }
        return new Linked(changes, blocks, numbered(components), groups, doubts);
    }

    /** Such an edge is found again with all others of its component. */
    private static boolean isWithinComponent(Meetings.Edge edge) {
        return edge.one().component() != LinkNode.NONE
                && edge.one().component() == edge.other().component();
    }

    private void group(
            ComponentGraph.Component component,
            BlockChanges blocks,
            Collection<LinkConstraint> constraints,
            List<Linked.Group> groups,
            List<Doubt> doubts) {
        if (component.nodes().size() == 1) {
            groups.add(new Linked.Group(component.nodes()));
            return;
        }
        List<Traits> weighing = component.nodes().stream()
                .map(node -> model.without(node.traits(), blocks::isCapped))
                .toList();
        Grouping grouping = model.group(weighing, component.edges(), constraints);
        for (List<Integer> members : grouping.groups()) {
            groups.add(new Linked.Group(
                    members.stream().map(component.nodes()::get).toList()));
        }
        doubts.addAll(grouping.doubts());
    }

    /** The number of the component that each node is in now. */
    private Map<Long, Long> numbered(List<ComponentGraph.Component> components) {
        List<List<Inheritance.Holder>> holders = new ArrayList<>();
        for (ComponentGraph.Component component : components) {
            holders.add(component.nodes().stream()
                    .filter(node -> node.component() != LinkNode.NONE)
                    .map(node -> new Inheritance.Holder(node.component(), node.number()))
                    .toList());
        }
        List<Long> numbers = Inheritance.of(holders).complete(components.size(), index::nextNumbers);
        Map<Long, Long> componentOf = new HashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            long number = numbers.get(i);
            components.get(i).nodes().forEach(node -> componentOf.put(node.number(), number));
        }
        return componentOf;
    }

    /** Nodes that are no more, and new ones. */
    record Changes(List<LinkNode> gone, List<LinkNode> come) {}
}
