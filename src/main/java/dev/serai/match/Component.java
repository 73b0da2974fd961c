package dev.serai.match;

import dev.serai.record.ClusterEvent;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The nodes that are one customer after the batch; {@link StableIds} gives it its golden number and event. */
final class Component {

    private final List<Node> nodes;
    private long golden;
    private ClusterEvent event = ClusterEvent.changed();

    Component(List<Node> nodes) {
        this.nodes = new ArrayList<>(nodes);
        this.nodes.sort(Comparator.comparing(node -> node.record().key()));
    }

    /** In ascending order of their keys. */
    List<Node> nodes() {
        return nodes;
    }

    List<SourceRecord> records() {
        return nodes.stream().map(Node::record).toList();
    }

    /** The golden numbers under which its records were stored. */
    Set<Long> origins() {
        Set<Long> origins = new TreeSet<>();
        for (Node node : nodes) {
            if (node.stored() != null && node.stored().golden() != SourceRecords.NOBODY) {
                origins.add(node.stored().golden());
            }
        }
        return origins;
    }

    Set<String> partnersOfChanged() {
        return nodes.stream()
                .filter(Node::isChanged)
                .map(node -> node.record().key().partner())
                .collect(Collectors.toSet());
    }

    long golden() {
        return golden;
    }

    ClusterEvent event() {
        return event;
    }

    void is(long number, ClusterEvent happened) {
        this.golden = number;
        this.event = happened;
    }
}
