package dev.serai.merge;

import dev.serai.record.CanonicalRecord;
import dev.serai.record.Cluster;
import dev.serai.record.GoldenChange;
import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes all golden records of an entity anew, such as after a change of weights, page by page. Comparing reads only and holds
 * nobody up; only what becomes different is then merged again under the entity's lock, from what is stored at that moment. So
 * intake goes on meanwhile, and a run that was broken off goes on from its last page.
 */
public final class Remerge {

    /** Golden records a page: a page that changes as a whole holds the lock for some tens of milliseconds. */
    private static final int PAGE = 1_000;

    /**
     * What a run works on.
     *
     * @param disputes hears of disputes as when the records came in
     * @param transactions runs work in a transaction of its own
     */
    public record Ground(
            Clusters clusters, GoldenRecords golden, Pins pins, Disputes disputes, Transactions transactions) {}

    /** Runs work in a transaction of its own. */
    public interface Transactions {
        <T> T run(Supplier<T> work);
    }

    private final Merging merging;
    private final Ground ground;
    private final Merger merger;

    public Remerge(Merging merging, Ground ground) {
        this.merging = merging;
        this.ground = ground;
        this.merger = new WeightedMerger(merging, ground.golden(), ground.pins(), ground.disputes());
    }

    /** The greatest golden number there is: what is newer was merged by the definition in force. */
    public long last() {
        return ground.transactions().run(ground.clusters()::last);
    }

    /**
     * Tells what would become different; changes nothing.
     *
     * @param each is told of each golden record that would change
     */
    public Difference compare(long upTo, Consumer<Difference.Changed> each) {
        Difference difference = new Difference(merging.definition().schema());
        forEachPage(0, upTo, page -> {
            difference.examined(page.size());
            page.changed().forEach(one -> {
                difference.add(one);
                each.accept(one);
            });
            return true;
        });
        return difference;
    }

    /**
     * Merges anew what becomes different among the golden records after a number, and appends it to the change log.
     *
     * @param saved is called within the transaction of each page with the number up to which all is done
     * @param stop asked after each page
     */
    public Difference apply(long after, long upTo, LongConsumer saved, Supplier<Boolean> stop) {
        Difference difference = new Difference(merging.definition().schema());
        forEachPage(after, upTo, page -> {
            difference.examined(page.size());
            apply(page, difference, saved);
            return !stop.get();
        });
        return difference;
    }

    /** While a page is dealt with, the next is read: the database and this process each have work. */
    private void forEachPage(long after, long upTo, Predicate<Page> dealtWith) {
        Page page = page(after, upTo);
        while (page.size() > 0) {
            long last = page.last();
            CompletableFuture<Page> next = CompletableFuture.supplyAsync(() -> page(last, upTo));
            boolean goOn = dealtWith.test(page);
            page = next.join();
            if (!goOn) {
                return;
            }
        }
    }

    private void apply(Page page, Difference difference, LongConsumer saved) {
        List<GoldenChange> changes = ground.transactions().run(() -> {
            List<GoldenChange> appended = page.again().isEmpty() ? List.of() : mergeAgain(page.again());
            saved.accept(page.last());
            return appended;
        });
        Map<GoldenId, Difference.Changed> expected =
                page.changed().stream().collect(Collectors.toMap(Difference.Changed::id, one -> one));
        for (GoldenChange change : changes) {
            Difference.Changed before = expected.get(change.id());
            CanonicalRecord content = change.content();
            if (before != null && content != null) {
                difference.add(new Difference.Changed(change.id(), before.before(), content));
            }
        }
    }

    private List<GoldenChange> mergeAgain(Collection<GoldenId> customers) {
        ground.clusters().lock();
        return merger.merge(ground.clusters().of(customers));
    }

    /**
     * Golden records that were worked out anew.
     *
     * @param again those that must be merged again: that become different, or about which somebody wants to hear
     */
    private record Page(int size, long last, List<Difference.Changed> changed, Set<GoldenId> again) {}

    private Page page(long after, long upTo) {
        return ground.transactions()
                .run(() -> compared(ground.clusters().after(after, PAGE).stream()
                        .filter(cluster -> cluster.id().number() <= upTo)
                        .toList()));
    }

    private Page compared(List<Cluster> clusters) {
        if (clusters.isEmpty()) {
            return new Page(0, 0, List.of(), Set.of());
        }
        Map<GoldenId, GoldenChange> current =
                ground.golden().current(clusters.stream().map(Cluster::id).toList());
        Map<RecordKey, List<Pin>> pinned = ground
                .pins()
                .inForce(clusters.stream()
                        .flatMap(cluster -> cluster.members().stream())
                        .map(SourceRecord::key)
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(Pin::anchor));
        Merging informed = merging.about(clusters);
        List<Compared> all = clusters.parallelStream()
                .map(cluster ->
                        compared(informed, cluster, current.get(cluster.id()), WeightedMerger.of(cluster, pinned)))
                .toList();
        List<Difference.Changed> changed = all.stream()
                .flatMap(one -> Optional.ofNullable(one.changed()).stream())
                .toList();
        Set<GoldenId> again = new TreeSet<>(Comparator.comparingLong(GoldenId::number));
        changed.forEach(one -> again.add(one.id()));
        again.addAll(ground.disputes()
                .waitingFor(
                        clusters.stream().map(Cluster::id).toList(),
                        all.stream().flatMap(one -> one.disputes().stream()).toList()));
        return new Page(clusters.size(), clusters.get(clusters.size() - 1).id().number(), changed, again);
    }

    private record Compared(Difference.@Nullable Changed changed, List<Dispute> disputes) {}

    private static Compared compared(Merging merging, Cluster cluster, @Nullable GoldenChange now, List<Pin> pins) {
        CanonicalRecord before = now == null ? null : now.content();
        Golden golden = merging.golden(cluster.members(), pins);
        return new Compared(
                golden.content().equals(before) ? null : new Difference.Changed(cluster.id(), before, golden.content()),
                WeightedMerger.disputes(merging.definition(), cluster.id(), golden));
    }
}
