package dev.serai.exchange.drift;

import dev.serai.record.Intake;
import dev.serai.record.SourceShape;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether what came in may go on. It works from memory and saves now and then, so that a database that is away delays
 * nobody; only what is held back needs it at once.
 */
public final class DriftGuard {

    private static final Logger LOG = LoggerFactory.getLogger(DriftGuard.class);

    private final FeedProfiles store;
    private final Holds holds;
    private final Map<String, FeedProfile> profiles = new HashMap<>();
    private final Set<String> unsaved = new HashSet<>();
    private final Map<String, Set<String>> acceptedInStore = new HashMap<>();

    public DriftGuard(FeedProfiles store, Holds holds) {
        this.store = store;
        this.holds = holds;
        this.profiles.putAll(store.all());
        profiles.forEach((feed, profile) -> acceptedInStore.put(feed, profile.accepted()));
    }

    /** Why something of this shape may not go in without a person's word; none when it may. */
    public synchronized List<DriftReason> reasons(String feed, SourceShape shape) {
        return profile(feed).reasons(shape);
    }

    /**
     * Keeps an intake back; returns when its content is durable. Empty when it may go in after all, because another node was
     * told so in the meantime.
     *
     * @param content null when the source can be read again
     */
    public Optional<Hold> hold(Intake intake, SourceShape shape, @Nullable InputStream content) {
        hearFromOthers(intake.feed());
        List<DriftReason> reasons = reasons(intake.feed(), shape);
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        Hold hold = holds.keep(intake, reasons, content);
        held(intake.feed(), shape);
        if (hold.repeats() == 0) {
            LOG.warn(
                    "{}: intake {} is held back as hold {}: {}; see 'serai held', let it go by 'serai release {}'",
                    intake.feed(),
                    intake.id(),
                    hold.number(),
                    DriftReason.sentences(reasons),
                    hold.number());
        }
        return Optional.of(hold);
    }

    /** What was accepted on another node is accepted here: that is, what is in the store and was not there before. */
    private void hearFromOthers(String feed) {
        store.of(feed).ifPresent(saved -> accept(feed, saved.accepted()));
    }

    private synchronized void held(String feed, SourceShape shape) {
        put(feed, profile(feed).afterHold(shape));
    }

    private synchronized void accept(String feed, Set<String> inStore) {
        Set<String> fresh = new HashSet<>(inStore);
        fresh.removeAll(acceptedInStore.getOrDefault(feed, Set.of()));
        acceptedInStore.put(feed, inStore);
        FeedProfile mine = profile(feed);
        fresh.addAll(mine.accepted());
        put(feed, new FeedProfile(mine.columns(), mine.rows(), mine.unmapped(), fresh));
    }

    /** Learns from something that went in; gives what the partner should be told, each thing once. */
    public synchronized List<String> passed(String feed, SourceShape shape) {
        if (shape.rows() == 0) {
            return List.of();
        }
        FeedProfile before = profile(feed);
        Set<String> unseen = before.unseen(shape);
        put(feed, before.after(shape));
        if (unseen.isEmpty()) {
            return List.of();
        }
        String names = "'" + String.join("', '", unseen) + "'";
        LOG.info("{}: not read by the mapping, seen for the first time: {}", feed, names);
        return List.of("not read by the hub's mapping, told once: " + names);
    }

    /** Lets a hold go on. What it was held for is usual from now on. False when it was not held. */
    public boolean release(long number) {
        Optional<Hold> hold = holds.find(number).filter(found -> found.state() == Hold.State.HELD);
        if (hold.isEmpty() || !holds.release(number)) {
            return false;
        }
        String feed = hold.get().intake().feed();
        accepted(feed, hold.get().reasons());
        save();
        LOG.info("hold {} of {} is released", number, feed);
        return true;
    }

    private synchronized void accepted(String feed, List<DriftReason> reasons) {
        put(feed, profile(feed).accepting(reasons));
    }

    /** Forgets a hold. False when it was not held. */
    public boolean discard(long number) {
        boolean done = holds.discard(number);
        if (done) {
            LOG.info("hold {} is discarded", number);
        }
        return done;
    }

    public Holds holds() {
        return holds;
    }

    /** What each feed brings that its mapping does not read. */
    public synchronized Map<String, Set<String>> unmapped() {
        Map<String, Set<String>> names = new TreeMap<>();
        profiles.forEach((feed, profile) -> names.put(feed, profile.unmapped()));
        return names;
    }

    /** Saves what was learned since the last time; to be called again and again. */
    public void save() {
        for (String feed : changed()) {
            hearFromOthers(feed);
            FeedProfile profile = current(feed);
            store.save(feed, profile);
            saved(feed, profile);
        }
    }

    private synchronized Set<String> changed() {
        return Set.copyOf(unsaved);
    }

    private synchronized FeedProfile current(String feed) {
        return profile(feed);
    }

    private synchronized void saved(String feed, FeedProfile profile) {
        acceptedInStore.put(feed, profile.accepted());
        if (profile.equals(profile(feed))) {
            unsaved.remove(feed);
        }
    }

    private FeedProfile profile(String feed) {
        return profiles.getOrDefault(feed, FeedProfile.NONE);
    }

    private void put(String feed, FeedProfile profile) {
        if (!profile.equals(profiles.put(feed, profile))) {
            unsaved.add(feed);
        }
    }
}
