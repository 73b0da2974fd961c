package dev.serai.app.golden;

import dev.serai.app.golden.WorkStatus.State;
import dev.serai.app.live.LiveDefinitions;
import dev.serai.merge.Difference;
import dev.serai.merge.MergeDefinition;
import dev.serai.merge.Merging;
import dev.serai.merge.Remerge;
import dev.serai.store.PostgresRemergeRuns;
import dev.serai.truth.SuggestedWeights;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares, makes anew and learns from all golden records in the background, one entity at a time; goes on after a restart with
 * what was being made anew.
 */
final class Remerges implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Remerges.class);
    private static final double NANOS = 1e9;

    private final GoldenGround ground;
    private final LiveDefinitions definitions;
    private final PostgresRemergeRuns runs;
    private final Map<String, WorkStatus> statuses = new ConcurrentHashMap<>();
    private final Map<String, MergeDefinition> noticed = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread one = new Thread(task, "remerge");
        one.setDaemon(true);
        return one;
    });

    Remerges(GoldenGround ground, LiveDefinitions definitions, PostgresRemergeRuns runs) {
        this.ground = ground;
        this.definitions = definitions;
        this.runs = runs;
    }

    WorkStatus status(Merging merging) {
        return statuses.getOrDefault(entity(merging), WorkStatus.never(revision(merging)));
    }

    /** Begins to work out what would become different; false when something runs for this entity. */
    boolean compare(Merging merging) {
        return begin(merging, State.COMPARING, () -> compared(merging));
    }

    private WorkStatus compared(Merging merging) {
        OwedCount owed = new OwedCount(definitions.current().subscriptions().values(), entity(merging));
        long began = System.nanoTime();
        String revision = ground.revision(merging.definition());
        Remerge remerge = ground.remerge(merging);
        Difference difference = remerge.compare(remerge.last(), owed::add);
        if (difference.changed() == 0) {
            runs.upToDate(entity(merging), revision);
        }
        return status(State.COMPARED, merging, difference, owed.counts(), began);
    }

    /** Says so when the merge definition of an entity became another: what is golden is as the one before made it. */
    void notice() {
        definitions.current().merging().forEach((entity, definition) -> {
            MergeDefinition before = noticed.put(entity, definition);
            if (before != null && definition.mergesAlike(before)) {
                runs.renamed(entity, ground.revision(before), ground.revision(definition));
            }
            if (runs.inForce(entity, ground.revision(definition))) {
                LOG.warn(
                        "Merge definition {} of {}, or a model that its weights count, is in force for what comes from now"
                                + " on; 'serai remerge {}' shows what it would change in the golden records that are"
                                + " there, and --apply does it",
                        definition.revision(),
                        entity,
                        entity);
            }
        });
    }

    /** Begins to learn weights and to work out what they would change; false when something runs for this entity. */
    boolean learn(Merging merging) {
        return begin(merging, State.LEARNING, () -> {
            SuggestedWeights suggested = new WeightLearning(ground).learn(merging);
            return compared(ground.merging(merging.definition().weighing(suggested.weights())))
                    .suggesting(suggested.yaml(entity(merging)));
        });
    }

    /** Begins to make all anew; false when something runs for this entity. */
    boolean apply(Merging merging) {
        return begin(merging, State.APPLYING, () -> {
            long upTo = ground.remerge(merging).last();
            runs.begin(entity(merging), ground.revision(merging.definition()), upTo);
            return applied(merging, 0, upTo);
        });
    }

    /** Goes on with what a stop broke off; where the definition is another by now, from the beginning. */
    void resume() {
        for (PostgresRemergeRuns.Run run : runs.unfinished()) {
            Optional<Merging> merging = ground.merging(run.entity());
            if (merging.isPresent()
                    && ground.revision(merging.get().definition()).equals(run.revision())) {
                LOG.info("Making golden records of {} anew goes on", run.entity());
                begin(merging.get(), State.APPLYING, () -> applied(merging.get(), run.cursor(), run.upTo()));
            } else {
                merging.ifPresent(this::apply);
            }
        }
    }

    private WorkStatus applied(Merging merging, long after, long upTo) {
        long began = System.nanoTime();
        String entity = entity(merging);
        String revision = ground.revision(merging.definition());
        Difference difference =
                ground.remerge(merging).apply(after, upTo, cursor -> runs.reached(entity, cursor), () -> closed);
        if (!closed) {
            runs.finish(entity);
            runs.upToDate(entity, revision);
            LOG.info(
                    "Golden records of {} made anew: {} looked at, {} different",
                    entity,
                    difference.examined(),
                    difference.changed());
        }
        return status(State.APPLIED, merging, difference, Map.of(), began);
    }

    private synchronized boolean begin(Merging merging, State state, Supplier<WorkStatus> work) {
        if (status(merging).running()) {
            return false;
        }
        statuses.put(entity(merging), WorkStatus.begun(state, revision(merging)));
        thread.execute(() -> statuses.put(entity(merging), outcome(merging, work)));
        return true;
    }

    private static WorkStatus outcome(Merging merging, Supplier<WorkStatus> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            LOG.warn("Making golden records of {} anew failed; ask for it again", entity(merging), e);
            return WorkStatus.failed(revision(merging), e);
        }
    }

    private static WorkStatus status(
            State state, Merging merging, Difference difference, Map<String, Long> owed, long began) {
        double seconds = (System.nanoTime() - began) / NANOS;
        return new WorkStatus(
                state,
                revision(merging),
                difference.examined(),
                difference.changed(),
                difference.byField(),
                owed,
                seconds,
                null,
                null);
    }

    private static String entity(Merging merging) {
        return merging.definition().schema().entity();
    }

    private static String revision(Merging merging) {
        return merging.definition().revision();
    }

    @Override
    public void close() {
        closed = true;
        thread.shutdown();
    }
}
