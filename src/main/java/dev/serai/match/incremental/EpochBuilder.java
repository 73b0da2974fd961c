package dev.serai.match.incremental;

import dev.serai.match.StoredRecord;
import dev.serai.record.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Builds the epoch that the files ask for, step by step beside the live one, and brings golden ids into line after it went live.
 * Each step is for one transaction and remembers how far it came, so that a hub that is killed goes on where it was.
 */
public final class EpochBuilder {

    private final Epochs epochs;
    private final Function<Epochs.Epoch, Shadow> shadows;
    private final Function<Epochs.Epoch, IncrementalMatcher> matchers;

    /** The index of an epoch that is being built, with the model that it is of. */
    public record Shadow(LinkModel model, ShadowLinker linker) {}

    /**
     * A builder.
     *
     * @param shadows opens an epoch to be built; may remember what it opened
     * @param matchers opens a live epoch; may remember what it opened
     */
    public EpochBuilder(
            Epochs epochs,
            Function<Epochs.Epoch, Shadow> shadows,
            Function<Epochs.Epoch, IncrementalMatcher> matchers) {
        this.epochs = epochs;
        this.shadows = shadows;
        this.matchers = matchers;
    }

    /**
     * Takes the next records in; false when the wanted epoch is live, or has read everything.
     *
     * @param most how many; a batch that waits for the lock waits that long
     */
    public boolean build(Epochs.Wanted wanted, int most) {
        epochs.lock(wanted.entity());
        Optional<Epochs.Epoch> live = epochs.live(wanted.entity());
        Optional<Epochs.Epoch> next = epochs.next(wanted.entity());
        boolean isLive = live.isPresent() && live.get().what().revision().equals(wanted.revision());
        if (next.isPresent() && (isLive || !next.get().what().revision().equals(wanted.revision()))) {
            epochs.end(next.get());
            next = Optional.empty();
        }
        if (isLive || (live.isEmpty() && epochs.isEmpty(wanted.entity()))) {
            return false;
        }
        return take(next.orElseGet(() -> epochs.begin(wanted, Epochs.State.BUILDING)), most);
    }

    private boolean take(Epochs.Epoch epoch, int most) {
        List<StoredRecord> records = epochs.read(epoch, most);
        if (records.isEmpty()) {
            if (epoch.state() == Epochs.State.BUILDING) {
                epochs.ready(epoch);
            }
            return false;
        }
        Shadow shadow = shadows.apply(epoch);
        List<Arrival> arrivals = new ArrayList<>(records.size());
        for (StoredRecord stored : records) {
            arrivals.add(new Arrival(
                    stored.id(),
                    stored.record().content().isEmpty()
                            ? null
                            : shadow.model()
                                    .prepare(
                                            stored.record().key(),
                                            stored.record().content())));
        }
        shadow.linker().link(arrivals);
        return true;
    }

    /**
     * Switches the epoch on that has read everything, if that is the wanted one; false when there is none.
     *
     * @param unasked also when nobody asked for it; the first epoch of an entity need not be asked for
     */
    public boolean switchOn(Epochs.Wanted wanted, boolean unasked) {
        epochs.lock(wanted.entity());
        Optional<Epochs.Epoch> next = epochs.next(wanted.entity());
        if (next.isEmpty()
                || !(unasked
                        || next.get().asked()
                        || epochs.live(wanted.entity()).isEmpty())
                || next.get().state() != Epochs.State.READY
                || !next.get().what().revision().equals(wanted.revision())) {
            return false;
        }
        while (take(next.get(), Integer.MAX_VALUE)) {
            // what changed since the last step; the lock keeps anything more from coming
        }
        epochs.switchTo(next.get());
        return true;
    }

    /**
     * Brings the golden ids of some more customers into line with the live epoch and gives those that changed; empty when there is
     * nothing more to do.
     */
    public Optional<List<Cluster>> sweep(String entity, int most) {
        epochs.lock(entity);
        Optional<Epochs.Epoch> live = epochs.live(entity).filter(epoch -> !epoch.swept());
        if (live.isEmpty()) {
            return Optional.empty();
        }
        List<Long> nodes = epochs.sweep(live.get(), most);
        return Optional.of(
                nodes.isEmpty()
                        ? List.of()
                        : matchers.apply(live.get()).sweep(nodes).clusters());
    }
}
