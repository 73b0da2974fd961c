package dev.serai.match.incremental;

import dev.serai.match.MatchResult;
import dev.serai.match.Matcher;
import dev.serai.record.Batch;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Matches in the epoch that is live for an entity, whatever the files say meanwhile, and notes what changed for the one that is
 * being built. While no epoch is live, because the records come from a time of definite rules only, those rules go on.
 */
public final class EpochMatcher implements Matcher {

    private final Epochs epochs;
    private final Epochs.Wanted wanted;
    private final Function<Epochs.Epoch, IncrementalMatcher> open;
    private final Matcher before;
    private volatile @Nullable Running running;

    /** The matcher of an epoch. */
    private record Running(int epoch, IncrementalMatcher matcher) {}

    /**
     * A matcher for an entity.
     *
     * @param wanted what the files say
     * @param open gives the matcher of an epoch
     * @param before matches while no epoch is live
     */
    public EpochMatcher(
            Epochs epochs, Epochs.Wanted wanted, Function<Epochs.Epoch, IncrementalMatcher> open, Matcher before) {
        this.epochs = epochs;
        this.wanted = wanted;
        this.open = open;
        this.before = before;
    }

    @Override
    public MatchResult match(Batch batch) {
        Running guessed = running;
        IncrementalMatcher.@Nullable Prepared prepared =
                guessed == null ? null : guessed.matcher().prepare(batch);
        epochs.lock(wanted.entity());
        Optional<Epochs.Epoch> live = live();
        if (live.isEmpty()) {
            MatchResult result = before.match(batch);
            note(
                    result.stored() == 0
                            ? List.of()
                            : batch.records().stream().map(SourceRecord::key).toList());
            return result;
        }
        Running now = running(live.get());
        IncrementalMatcher.Prepared ready = prepared == null || guessed == null || now.epoch() != guessed.epoch()
                ? now.matcher().prepare(batch)
                : prepared;
        MatchResult result = now.matcher().match(ready);
        note(IncrementalMatcher.changed(ready));
        return result;
    }

    @Override
    public MatchResult reconsider(Collection<RecordKey> keys) {
        epochs.lock(wanted.entity());
        Optional<Epochs.Epoch> live = live();
        MatchResult result = live.isEmpty()
                ? new MatchResult(List.of(), 0, 0, 0)
                : running(live.get()).matcher().reconsider(keys);
        note(keys);
        return result;
    }

    private Optional<Epochs.Epoch> live() {
        Optional<Epochs.Epoch> live = epochs.live(wanted.entity());
        return live.isEmpty() && epochs.isEmpty(wanted.entity())
                ? Optional.of(epochs.begin(wanted, Epochs.State.LIVE))
                : live;
    }

    private Running running(Epochs.Epoch live) {
        Running now = running;
        if (now == null || now.epoch() != live.number()) {
            now = new Running(live.number(), open.apply(live));
            running = now;
        }
        return now;
    }

    private void note(Collection<RecordKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        epochs.next(wanted.entity()).ifPresent(next -> epochs.changed(next, keys));
    }
}
