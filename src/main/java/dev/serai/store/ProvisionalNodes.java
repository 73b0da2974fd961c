package dev.serai.store;

import dev.serai.match.incremental.LinkNode;
import dev.serai.match.incremental.LinkPlan;
import dev.serai.match.incremental.SourceStore;
import dev.serai.record.RecordKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Nodes of an epoch that went live and has not been swept yet: they still have the provisional golden number from when it was
 * built, which is negative, while their source record has the true one. For use within one transaction at a time.
 */
final class ProvisionalNodes {

    private final @Nullable SourceStore sources;
    private final ThreadLocal<Map<Long, LinkNode>> resolved = ThreadLocal.withInitial(HashMap::new);
    private volatile boolean swept;

    /** @param sources null while the epoch is being built: then provisional numbers are what is wanted */
    ProvisionalNodes(@Nullable SourceStore sources) {
        this.sources = sources;
    }

    /** Begins a transaction. */
    void forget(JdbcTemplate jdbc, int epoch) {
        resolved.get().clear();
        if (sources != null && !swept) {
            swept = Boolean.TRUE.equals(jdbc.queryForObject(
                    "SELECT swept >= unswept_until FROM match_epoch WHERE number = ?", Boolean.class, epoch));
        }
    }

    boolean any() {
        return sources != null && !swept;
    }

    /** Puts the true golden numbers into nodes. */
    List<LinkNode> resolve(List<LinkNode> nodes) {
        if (sources == null || swept || nodes.stream().allMatch(node -> node.golden() > LinkNode.NONE)) {
            return nodes;
        }
        Set<RecordKey> keys = new HashSet<>();
        nodes.stream()
                .filter(node -> node.golden() < LinkNode.NONE)
                .forEach(node -> keys.add(node.traits().key()));
        Map<RecordKey, SourceStore.Known> known = sources.known(keys);
        List<LinkNode> all = new ArrayList<>(nodes.size());
        for (LinkNode node : nodes) {
            SourceStore.Known source = known.get(node.traits().key());
            if (source == null) {
                all.add(node);
                continue;
            }
            LinkNode now = new LinkNode(node.number(), node.record(), node.component(), source.golden(), node.traits());
            resolved.get().put(node.number(), now);
            all.add(now);
        }
        return all;
    }

    /** The nodes of a plan that must be written: those that moved, and those that were provisional and stay where they are. */
    List<LinkNode> settled(LinkPlan plan) {
        Map<Long, LinkNode> left = resolved.get();
        if (left.isEmpty()) {
            return plan.moved();
        }
        plan.gone().forEach(node -> left.remove(node.number()));
        plan.moved().forEach(node -> left.put(node.number(), node));
        List<LinkNode> all = List.copyOf(left.values());
        left.clear();
        if (all.size() < plan.moved().size()) {
            throw new IllegalStateException("a node that moved is lost");
        }
        return all;
    }
}
