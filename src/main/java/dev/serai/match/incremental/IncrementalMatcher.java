package dev.serai.match.incremental;

import dev.serai.match.MatchResult;
import dev.serai.match.NewestOfBatch;
import dev.serai.match.StoredVersion;
import dev.serai.record.Batch;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the same customer by the weights of a model, in one epoch. Each batch brings keys, components and customers up to
 * date; the caller holds the entity's lock.
 */
public final class IncrementalMatcher {

    /**
     * Where an epoch keeps what it knows.
     *
     * @param sources the source records of the entity, which all epochs share
     */
    public record Stores(LinkIndex index, SourceStore sources, Proposals proposals) {}

    private final String entity;
    private final LinkModel model;
    private final Stores stores;
    private final Linker linker;

    public IncrementalMatcher(String entity, LinkModel model, Stores stores) {
        this.entity = entity;
        this.model = model;
        this.stores = stores;
        this.linker = new Linker(model, stores.index());
    }

    /** A batch with what can be worked out before the lock is taken, so that several workers do it at the same time. */
    public final class Prepared {

        private final NewestOfBatch newest;
        private final Map<RecordKey, Traits> traits = new HashMap<>();

        private Prepared(Batch batch) {
            this.newest = new NewestOfBatch(batch.records());
            newest.records().forEach((key, record) -> {
                if (!key.entity().equals(entity)) {
                    throw new IllegalArgumentException("a " + key.entity() + " was given to the matcher of " + entity);
                }
                if (!record.content().isEmpty()) {
                    traits.put(key, model.prepare(key, record.content()));
                }
            });
            List<Long> keys = new ArrayList<>();
            traits.values().forEach(one -> one.keys().forEach(key -> keys.add(key.hash())));
            stores.index().warm(keys, model.cap());
        }
    }

    /** The records of a batch that it changed something about, once it was matched. */
    static Collection<RecordKey> changed(Prepared prepared) {
        return prepared.newest.keys();
    }

    public Prepared prepare(Batch batch) {
        return new Prepared(batch);
    }

    /** Stores the records of a batch and brings their customers up to date, under the entity's lock. */
    public MatchResult match(Prepared prepared) {
        NewestOfBatch newest = prepared.newest;
        Map<RecordKey, SourceStore.Known> known = stores.sources().known(newest.keys());
        Map<RecordKey, StoredVersion> versions = new HashMap<>();
        known.forEach((key, one) -> versions.put(key, new StoredVersion(one.version(), one.golden())));
        newest.leaveOutStored(versions);
        if (newest.keys().isEmpty()) {
            return new MatchResult(List.of(), 0, newest.superseded(), newest.repeated());
        }
        Incoming incoming = incoming(newest.records().values(), known);
        List<Arrival> arrivals = new ArrayList<>();
        incoming.ids().forEach((key, id) -> arrivals.add(new Arrival(id, prepared.traits.get(key))));
        Aftermath aftermath = settle(linker.link(arrivals, List.of()), incoming);
        return new MatchResult(aftermath.clusters(), incoming.records().size(), newest.superseded(), newest.repeated());
    }

    /** Parts the components of these stored records anew, as after a decision about them. */
    public MatchResult reconsider(Collection<RecordKey> keys) {
        List<Long> nodes =
                stores.index().ofKeys(keys).stream().map(LinkNode::number).toList();
        if (nodes.isEmpty()) {
            return new MatchResult(List.of(), 0, 0, 0);
        }
        Aftermath aftermath = settle(linker.link(List.of(), nodes), Incoming.NONE);
        return new MatchResult(aftermath.clusters(), 0, 0, 0);
    }

    /** Brings the golden ids of these nodes and of whom they are with into line with this epoch. */
    public MatchResult sweep(Collection<Long> nodes) {
        Aftermath aftermath = settle(linker.link(List.of(), nodes), Incoming.NONE);
        return new MatchResult(aftermath.clusters(), 0, 0, 0);
    }

    private Incoming incoming(Collection<SourceRecord> records, Map<RecordKey, SourceStore.Known> known) {
        List<SourceRecord> added = records.stream()
                .filter(record -> !known.containsKey(record.key()))
                .toList();
        List<Long> fresh = added.isEmpty() ? List.of() : stores.sources().nextIds(added.size());
        Map<RecordKey, Long> ids = new HashMap<>();
        for (int i = 0; i < added.size(); i++) {
            ids.put(added.get(i).key(), fresh.get(i));
        }
        Map<RecordKey, SourceRecord> byKey = new HashMap<>();
        for (SourceRecord record : records) {
            byKey.put(record.key(), record);
            SourceStore.@Nullable Known stored = known.get(record.key());
            if (stored != null) {
                ids.put(record.key(), stored.id());
            }
        }
        return new Incoming(byKey, ids, known);
    }

    private Aftermath settle(Linked linked, Incoming incoming) {
        Aftermath aftermath = new Aftermath(entity, linked, incoming, stores.sources());
        aftermath.settle();
        stores.index().apply(linked.plan(aftermath.goldens()));
        stores.proposals().raise(aftermath.about(), linked.doubts());
        return aftermath;
    }
}
