package dev.serai.match.incremental;

import dev.serai.definition.Problems;
import dev.serai.match.BlockKey;
import dev.serai.match.Constraint;
import dev.serai.match.Constraints;
import dev.serai.match.Edge;
import dev.serai.match.MatchDefinition;
import dev.serai.match.MatchModel;
import dev.serai.match.Partition;
import dev.serai.match.PreparedRecord;
import dev.serai.match.Resolver;
import dev.serai.match.Suspicion;
import dev.serai.record.CanonicalJson;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.EntitySchema;
import dev.serai.record.RecordKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** A match definition with its learned model, as incremental matching uses it. */
public final class ResolverModel implements LinkModel {

    private final Resolver resolver;
    private final EntitySchema schema;
    private final DeclaredLinks links;

    public ResolverModel(Resolver resolver) {
        this.resolver = resolver;
        this.schema = resolver.definition().schema();
        this.links = new DeclaredLinks(resolver.definition().links());
    }

    /**
     * Compiles the texts of an epoch. Throws IllegalStateException when they are not sound for this schema.
     *
     * @param schema of the entity as it is now
     */
    public static ResolverModel of(Epochs.Wanted texts, EntitySchema schema) {
        Problems problems = new Problems();
        Optional<MatchDefinition> definition =
                MatchDefinition.read(schema.entity() + ".match.yaml", texts.definition(), schema, problems);
        Optional<MatchModel> model = definition.flatMap(sound -> texts.model() == null
                ? Optional.of(MatchModel.usual(sound))
                : MatchModel.read(schema.entity() + ".match.model.yaml", texts.model(), sound, problems));
        return new ResolverModel(new Resolver(
                definition.orElseThrow(() -> unsound(problems)), model.orElseThrow(() -> unsound(problems))));
    }

    private static IllegalStateException unsound(Problems problems) {
        return new IllegalStateException("the match definition that is live no longer fits the entity: "
                + problems.all().get(0));
    }

    public Resolver resolver() {
        return resolver;
    }

    /** What is compared, and the content that it was made from. */
    private static final class Resolved implements Traits {

        private final Resolver resolver;
        private final PreparedRecord prepared;
        private final CanonicalRecord content;
        /** Worked out when first asked for, and kept small: most records that are compared are never asked. */
        private volatile BlockKey @Nullable [] found;

        Resolved(Resolver resolver, PreparedRecord prepared, CanonicalRecord content) {
            this.resolver = resolver;
            this.prepared = prepared;
            this.content = content;
        }

        @Override
        public RecordKey key() {
            return prepared.key();
        }

        @Override
        public List<LinkKey> keys() {
            BlockKey[] keys = found;
            if (keys == null) {
                keys = resolver.keysOf(prepared).toArray(BlockKey[]::new);
                found = keys;
            }
            LinkKey[] link = new LinkKey[keys.length];
            for (int i = 0; i < link.length; i++) {
                link[i] = new LinkKey(keys[i].hash(), keys[i].rule(), List.of());
            }
            return List.of(link);
        }
    }

    @Override
    public Traits prepare(RecordKey key, CanonicalRecord content) {
        return new Resolved(resolver, resolver.prepare(key, content), content);
    }

    @Override
    public byte[] encode(Traits traits) {
        Resolved resolved = (Resolved) traits;
        byte[] partner = resolved.key().partner().getBytes(StandardCharsets.UTF_8);
        byte[] sourceKey = resolved.key().sourceKey().getBytes(StandardCharsets.UTF_8);
        byte[] content = CanonicalJson.write(resolved.content).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Short.BYTES + partner.length + sourceKey.length + content.length)
                .putShort((short) partner.length)
                .put(partner)
                .putShort((short) sourceKey.length)
                .put(sourceKey)
                .put(content)
                .array();
    }

    @Override
    public Traits decode(byte[] bytes) {
        int partner = length(bytes, 0);
        int sourceKey = length(bytes, Short.BYTES + partner);
        int content = 2 * Short.BYTES + partner + sourceKey;
        RecordKey key = new RecordKey(
                text(bytes, Short.BYTES, partner), schema.entity(), text(bytes, 2 * Short.BYTES + partner, sourceKey));
        return prepare(key, CanonicalJson.read(schema, text(bytes, content, bytes.length - content)));
    }

    private static int length(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << Byte.SIZE) | (bytes[at + 1] & 0xff);
    }

    private static String text(byte[] bytes, int at, int length) {
        return new String(bytes, at, length, StandardCharsets.UTF_8);
    }

    @Override
    public double weight(Traits one, Traits other) {
        return resolver.weight(((Resolved) one).prepared, ((Resolved) other).prepared);
    }

    @Override
    public double weightOfEdge(Traits one, Traits other) {
        return resolver.weightFrom(edge(), ((Resolved) one).prepared, ((Resolved) other).prepared);
    }

    @Override
    public Traits without(Traits traits, LongPredicate capped) {
        Resolved resolved = (Resolved) traits;
        PreparedRecord left = resolved.prepared.without(capped);
        return left == resolved.prepared ? traits : new Resolved(resolver, left, resolved.content);
    }

    @Override
    public List<LinkConstraint> links(Collection<RecordKey> keys) {
        return links.about(keys);
    }

    @Override
    public double edge() {
        return resolver.definition().thresholds().edge();
    }

    @Override
    public int cap() {
        return resolver.definition().thresholds().largestBlock();
    }

    @Override
    public Grouping group(List<Traits> members, Collection<LinkEdge> edges, Collection<LinkConstraint> constraints) {
        List<Edge> weighed = edges.stream()
                .map(edge ->
                        new Edge(Math.min(edge.one(), edge.other()), Math.max(edge.one(), edge.other()), edge.weight()))
                .toList();
        Partition partition = Partition.of(
                members.stream().map(member -> ((Resolved) member).prepared).toList(),
                weighed,
                Constraints.of(
                        constraints.stream().map(ResolverModel::constraint).toList()),
                resolver);
        return new Grouping(partition.clusters(), doubts(partition.suspicions()));
    }

    private static Constraint constraint(LinkConstraint decided) {
        return new Constraint(
                decided.one(),
                decided.other(),
                decided.kind() == LinkConstraint.Kind.MUST ? Constraint.Kind.MUST : Constraint.Kind.CANNOT);
    }

    /** Each as a question about the first record of either side; what has one side only is a question about its first two. */
    private List<Doubt> doubts(List<Suspicion> suspicions) {
        List<Doubt> doubts = new ArrayList<>();
        for (Suspicion suspicion : suspicions) {
            List<RecordKey> one = suspicion.one();
            List<RecordKey> other = suspicion.other().isEmpty() ? one.subList(1, one.size()) : suspicion.other();
            if (!other.isEmpty() && !one.get(0).equals(other.get(0))) {
                boolean ordered = one.get(0).compareTo(other.get(0)) < 0;
                doubts.add(doubt(suspicion, ordered ? one : other, ordered ? other : one));
            }
        }
        return doubts;
    }

    /** A link that is a bridge is that link and no other; else a question about any two of either side is the same one. */
    private Doubt doubt(Suspicion suspicion, List<RecordKey> one, List<RecordKey> other) {
        boolean thisLink = suspicion.kind() == Suspicion.Kind.BRIDGE && suspicion.weight() >= edge();
        return new Doubt(
                suspicion.kind().name(),
                one.get(0),
                other.get(0),
                suspicion.weight(),
                thisLink ? List.of() : one,
                thisLink ? List.of() : other);
    }
}
