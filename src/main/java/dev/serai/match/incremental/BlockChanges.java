package dev.serai.match.incremental;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a batch does to the blocks: who meets whom now, and which keys reach their cap or come back under it. A capped key brings no
 * pairs; its records meet by its narrower keys instead, which have rows only while it is capped. So the pairs that meet are a
 * function of the set of records, on whichever way it was reached. Not for use by several threads.
 */
final class BlockChanges {

    private final LinkIndex index;
    private final int cap;
    private final Set<Long> cappedBefore;
    private final Map<Long, Block> bases = new LinkedHashMap<>();
    private final Map<Long, Block> narrows = new LinkedHashMap<>();
    private final Map<Long, LinkNode> nodes = new HashMap<>();
    private final List<LinkPlan.KeyRow> rowsGone = new ArrayList<>();
    private final List<LinkPlan.KeyRow> rowsCome = new ArrayList<>();

    BlockChanges(LinkIndex index, int cap) {
        this.index = index;
        this.cap = cap;
        this.cappedBefore = index.capped();
    }

    /** Reads the blocks that the nodes touch and decides what becomes of them. */
    void settle(Collection<LinkNode> gone, Collection<LinkNode> come) {
        gone.forEach(this::know);
        come.forEach(this::know);
        gone.forEach(node -> node.traits().keys().forEach(key -> leave(bases, key.hash(), key.rule(), node.number())));
        come.forEach(node -> node.traits().keys().forEach(key -> arrive(bases, key.hash(), key.rule(), node.number())));
        read(bases);
        know(index.ofNumbers(unknownOfTurningBases()));
        bases.values().forEach(this::narrow);
        read(narrows);
    }

    private void read(Map<Long, Block> blocks) {
        Map<Long, Integer> limits = new LinkedHashMap<>();
        blocks.values().forEach(block -> {
            int limit = block.toRead(cap);
            if (limit > 0) {
                limits.put(block.key(), limit);
            }
        });
        Map<Long, List<Long>> members = limits.isEmpty() ? Map.of() : index.members(limits);
        blocks.values().forEach(block -> block.settle(members.getOrDefault(block.key(), List.of()), cap));
    }

    private List<Long> unknownOfTurningBases() {
        Set<Long> unknown = new HashSet<>();
        bases.values().stream()
                .filter(block -> block.opens() || block.closes())
                .forEach(block -> block.before().stream()
                        .filter(number -> !nodes.containsKey(number))
                        .forEach(unknown::add));
        return List.copyOf(unknown);
    }

    /** Carries what happens to a key on to its narrower keys. */
    private void narrow(Block base) {
        if (base.closes()) {
            base.after().forEach(number -> narrower(number, base, narrow -> arrive(narrow, number, base)));
        } else if (base.opens()) {
            base.before().forEach(number -> narrower(number, base, narrow -> leave(narrow, number, base)));
        } else if (base.isCapped()) {
            base.gone().forEach(number -> narrower(number, base, narrow -> leave(narrow, number, base)));
            base.come().forEach(number -> narrower(number, base, narrow -> arrive(narrow, number, base)));
        }
    }

    private void arrive(long narrow, long number, Block base) {
        arrive(narrows, narrow, base.rule(), number);
    }

    private void leave(long narrow, long number, Block base) {
        leave(narrows, narrow, base.rule(), number);
    }

    private void narrower(long number, Block base, Consumer<Long> each) {
        for (LinkKey key : known(number).traits().keys()) {
            if (key.hash() == base.key()) {
                key.narrower().forEach(each);
            }
        }
    }

    private void leave(Map<Long, Block> blocks, long key, short rule, long number) {
        block(blocks, key, rule).leaves(number);
        rowsGone.add(new LinkPlan.KeyRow(key, number));
    }

    private void arrive(Map<Long, Block> blocks, long key, short rule, long number) {
        block(blocks, key, rule).arrives(number);
        rowsCome.add(new LinkPlan.KeyRow(key, number));
    }

    private Block block(Map<Long, Block> blocks, long key, short rule) {
        return blocks.computeIfAbsent(key, any -> new Block(key, rule, cappedBefore.contains(key)));
    }

    private void know(LinkNode node) {
        nodes.put(node.number(), node);
    }

    private void know(Collection<LinkNode> more) {
        more.forEach(this::know);
    }

    private LinkNode known(long number) {
        LinkNode node = nodes.get(number);
        if (node == null) {
            throw new IllegalStateException("a key has a row of a node that is not there");
        }
        return node;
    }

    /** Gives each pair that meets because of the batch, some of them several times. */
    void pairs(PairConsumer consumer) {
        bases.values().forEach(block -> pairs(block, consumer));
        narrows.values().forEach(block -> pairs(block, consumer));
    }

    private static void pairs(Block block, PairConsumer consumer) {
        if (block.isCapped()) {
            return;
        }
        Collection<Long> searching = block.opens() ? block.after() : block.come();
        for (long one : searching) {
            for (long other : block.after()) {
                if (one != other) {
                    consumer.accept(one, other);
                }
            }
        }
    }

    /** Stored nodes that may have lost a pair because a key reached its cap. */
    Set<Long> parted() {
        Set<Long> parted = new HashSet<>();
        bases.values().stream().filter(Block::closes).forEach(block -> parted.addAll(block.before()));
        narrows.values().stream().filter(Block::closes).forEach(block -> parted.addAll(block.before()));
        return parted;
    }

    boolean isCapped(long key) {
        Block block = bases.get(key);
        if (block == null) {
            block = narrows.get(key);
        }
        return block == null ? cappedBefore.contains(key) : block.isCapped();
    }

    List<LinkPlan.KeyRow> rowsGone() {
        return rowsGone;
    }

    List<LinkPlan.KeyRow> rowsCome() {
        return rowsCome;
    }

    List<LinkPlan.Cap> caps() {
        List<LinkPlan.Cap> caps = new ArrayList<>();
        for (Map<Long, Block> blocks : List.of(bases, narrows)) {
            for (Block block : blocks.values()) {
                if (block.opens() || block.closes()) {
                    caps.add(new LinkPlan.Cap(block.key(), block.rule(), block.isCapped()));
                }
            }
        }
        return caps;
    }

    /** Takes two nodes by number. */
    interface PairConsumer {
        void accept(long one, long other);
    }
}
