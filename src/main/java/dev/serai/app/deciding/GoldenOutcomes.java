package dev.serai.app.deciding;

import dev.serai.app.live.LiveDefinitions;
import dev.serai.decision.Choice;
import dev.serai.decision.InvalidVote;
import dev.serai.decision.Outcomes;
import dev.serai.decision.Proposal;
import dev.serai.decision.SourceValues;
import dev.serai.merge.Merger;
import dev.serai.merge.Pin;
import dev.serai.merge.Pins;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.Cluster;
import dev.serai.record.EntitySchema;
import dev.serai.record.FieldPath;
import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import dev.serai.store.PostgresClusters;
import dev.serai.store.PostgresPins;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/** Puts decisions about values in force over the store: a pin, and at once the golden version that comes of it. */
final class GoldenOutcomes implements Outcomes {

    private static final String PIN = "pin ";

    private final LiveDefinitions definitions;
    private final DataSource database;
    private final SourceValues values;
    private final Function<String, Merger> mergers;

    /** @param mergers by entity, those that run */
    GoldenOutcomes(
            LiveDefinitions definitions, DataSource database, SourceValues values, Function<String, Merger> mergers) {
        this.definitions = definitions;
        this.database = database;
        this.values = values;
        this.mergers = mergers;
    }

    @Override
    public void lock(String entity) {
        clusters(entity).lock();
    }

    @Override
    public String enforce(Proposal proposal, Choice choice, String author, String reason) {
        EntitySchema schema = schema(proposal.entity());
        List<String> fields = proposal.conflict().fields();
        boolean empty = choice.meaning() == Choice.Meaning.NONE;
        RecordKey anchor = empty
                ? proposal.conflict().records().iterator().next()
                : choice.from().get(0);
        CanonicalRecord said = values.of(proposal.entity(), List.of(anchor)).get(anchor);
        if (said == null) {
            throw new InvalidVote("the record that said this is no longer here");
        }
        Pin pin = pins(proposal.entity())
                .add(new Pin(0, anchor, pinned(fields), only(said, empty ? List.of() : fields), author, reason, null));
        mergeAnew(proposal.entity(), List.of(proposal.conflict().golden()));
        return PIN + pin.number() + " on " + schema.entity();
    }

    @Override
    public void undo(Proposal proposal, String effect, String author, String reason) {
        long number = Long.parseLong(effect.substring(PIN.length()).split(" ", 2)[0]);
        // The record may belong to another customer by now.
        Set<GoldenId> customers = new HashSet<>(Set.of(proposal.conflict().golden()));
        pins(proposal.entity())
                .end(number, author + ": " + reason)
                .flatMap(pin -> clusters(proposal.entity()).of(pin.anchor()))
                .ifPresent(customers::add);
        mergeAnew(proposal.entity(), customers);
    }

    /** The field, or the group of which all fields were decided together. */
    private static String pinned(List<String> fields) {
        Set<String> groups = new HashSet<>();
        fields.forEach(field -> groups.add(FieldPath.of(field).group()));
        return fields.size() == 1 ? fields.get(0) : groups.iterator().next();
    }

    private static CanonicalRecord only(CanonicalRecord record, List<String> fields) {
        CanonicalRecord.Builder content = CanonicalRecord.builder(record.schema());
        fields.forEach(field -> content.set(field, record.get(field)));
        return content.build();
    }

    /** Makes the customers of some records anew: of what was decided about them their weights may depend. */
    void mergeAnewAbout(String entity, List<RecordKey> records) {
        PostgresClusters clusters = clusters(entity);
        mergeAnew(
                entity,
                records.stream()
                        .flatMap(record -> clusters.of(record).stream())
                        .distinct()
                        .toList());
    }

    private void mergeAnew(String entity, Collection<GoldenId> customers) {
        List<Cluster> found = clusters(entity).of(customers);
        if (!found.isEmpty()) {
            mergers.apply(entity).merge(found);
        }
    }

    private PostgresClusters clusters(String entity) {
        return new PostgresClusters(database, schema(entity));
    }

    private Pins pins(String entity) {
        return new PostgresPins(database, schema(entity));
    }

    private EntitySchema schema(String entity) {
        return definitions.current().schema(entity);
    }
}
