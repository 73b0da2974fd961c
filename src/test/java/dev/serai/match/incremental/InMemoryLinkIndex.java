package dev.serai.match.incremental;

import dev.serai.record.RecordKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** An index in memory that checks what it is told. */
final class InMemoryLinkIndex implements LinkIndex {

    private final Map<Long, LinkNode> nodes = new TreeMap<>();
    private final Map<Long, Set<Long>> blocks = new HashMap<>();
    private final Set<Long> capped = new HashSet<>();
    private final Set<LinkConstraint> constraints = new HashSet<>();
    private long last;

    void decide(LinkConstraint constraint) {
        constraints.add(constraint);
    }

    Collection<LinkNode> nodes() {
        return nodes.values();
    }

    Map<Long, Set<Long>> blocks() {
        return blocks;
    }

    private List<LinkNode> where(Predicate<LinkNode> condition) {
        return nodes.values().stream().filter(condition).toList();
    }

    @Override
    public List<LinkNode> ofRecords(Collection<Long> records) {
        return where(node -> records.contains(node.record()));
    }

    @Override
    public List<LinkNode> ofKeys(Collection<RecordKey> keys) {
        return where(node -> keys.contains(node.traits().key()));
    }

    @Override
    public List<LinkNode> kin(Collection<Long> goldenNumbers) {
        return List.of();
    }

    @Override
    public List<LinkNode> ofNumbers(Collection<Long> numbers) {
        return where(node -> numbers.contains(node.number()));
    }

    @Override
    public Map<Long, Traits> traits(Collection<Long> numbers) {
        Map<Long, Traits> traits = new HashMap<>();
        ofNumbers(numbers).forEach(node -> traits.put(node.number(), node.traits()));
        return traits;
    }

    @Override
    public void warm(Collection<Long> keys, int cap) {
        // everything is at hand
    }

    @Override
    public List<LinkNode> ofComponents(Collection<Long> components) {
        return where(node -> components.contains(node.component()));
    }

    @Override
    public Map<Long, List<Long>> members(Map<Long, Integer> limits) {
        Map<Long, List<Long>> members = new HashMap<>();
        limits.forEach((key, limit) -> {
            Set<Long> all = blocks.getOrDefault(key, Set.of());
            if (!all.isEmpty()) {
                members.put(key, all.stream().limit(limit).toList());
            }
        });
        return members;
    }

    @Override
    public Set<Long> capped() {
        return Set.copyOf(capped);
    }

    @Override
    public List<Long> nextNumbers(int count) {
        last += count;
        return LongStream.rangeClosed(last - count + 1, last).boxed().toList();
    }

    @Override
    public List<LinkConstraint> constraints(Collection<RecordKey> keys) {
        return constraints.stream()
                .filter(constraint -> keys.contains(constraint.one()) || keys.contains(constraint.other()))
                .toList();
    }

    @Override
    public void apply(LinkPlan plan) {
        plan.rowsGone().forEach(row -> remove(row));
        plan.rowsCome().forEach(row -> add(row));
        plan.gone().forEach(node -> expect(nodes.remove(node.number()) != null, "a node that was not there is gone"));
        plan.come().forEach(node -> expect(nodes.put(node.number(), node) == null, "a node came twice"));
        plan.moved().forEach(node -> expect(nodes.put(node.number(), node) != null, "a node moved that is not there"));
        for (LinkPlan.Cap cap : plan.caps()) {
            expect(cap.capped() ? capped.add(cap.key()) : capped.remove(cap.key()), "a cap was told twice");
        }
    }

    private void add(LinkPlan.KeyRow row) {
        expect(blocks.computeIfAbsent(row.key(), any -> new TreeSet<>()).add(row.node()), "a row came twice");
    }

    private void remove(LinkPlan.KeyRow row) {
        Set<Long> block = blocks.getOrDefault(row.key(), Set.of());
        expect(block.contains(row.node()), "a row that was not there is gone");
        block.remove(row.node());
        if (block.isEmpty()) {
            blocks.remove(row.key());
        }
    }

    private static void expect(boolean held, String otherwise) {
        if (!held) {
            throw new IllegalStateException(otherwise);
        }
    }

    List<Set<RecordKey>> partition() {
        Map<Long, Set<RecordKey>> byGolden = new TreeMap<>();
        nodes.values().forEach(node -> byGolden.computeIfAbsent(node.golden(), any -> new TreeSet<>())
                .add(node.traits().key()));
        return new ArrayList<>(byGolden.values());
    }
}
