package dev.serai.app.golden;

import dev.serai.merge.Clusters;
import dev.serai.merge.Merging;
import dev.serai.merge.Pin;
import dev.serai.merge.Statements;
import dev.serai.record.Cluster;
import dev.serai.record.EntitySchema;
import dev.serai.record.SourceRecord;
import dev.serai.truth.Claims;
import dev.serai.truth.Discovery;
import dev.serai.truth.SuggestedWeights;
import java.util.List;

/** Learns weights from the customers whom several partners know. */
final class WeightLearning {

    private static final int PAGE = 1_000;
    /** More customers than these do not move a weight; they are taken from all over, and always the same. */
    private static final int ENOUGH = 100_000;

    private final GoldenGround ground;

    WeightLearning(GoldenGround ground) {
        this.ground = ground;
    }

    SuggestedWeights learn(Merging merging) {
        EntitySchema schema = merging.definition().schema();
        Clusters clusters = ground.clusters(schema);
        Statements statements = new Statements(merging.definition());
        Sample<Cluster> sample = new Sample<>(ENOUGH);
        long cursor = 0;
        for (List<Cluster> page = page(clusters, cursor); !page.isEmpty(); page = page(clusters, cursor)) {
            cursor = page.get(page.size() - 1).id().number();
            page.stream().filter(WeightLearning::isShared).forEach(cluster -> sample.offer(hash(cluster), cluster));
        }
        Claims claims = new Claims();
        sample.all().forEach(cluster -> add(cluster, statements, claims, merging));
        return SuggestedWeights.of(Discovery.of(claims));
    }

    private List<Cluster> page(Clusters clusters, long after) {
        return ground.inTransaction(() -> clusters.after(after, PAGE));
    }

    private static boolean isShared(Cluster cluster) {
        return cluster.members().stream()
                        .map(member -> member.key().partner())
                        .distinct()
                        .count()
                > 1;
    }

    /** By a record's key, not by the golden id, which a rebuild may give anew. */
    private static long hash(Cluster cluster) {
        SourceRecord first = cluster.members().get(0);
        String key = first.key().partner() + '\0' + first.key().sourceKey();
        return dev.serai.record.ContentHash.of(key.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .high();
    }

    private void add(Cluster cluster, Statements statements, Claims claims, Merging merging) {
        String customer = cluster.id().toString();
        for (Statements.Statement one : statements.of(cluster.members())) {
            claims.add(new Claims.Key(customer, one.about()), one.partner(), one.value());
        }
        List<Pin> pins = ground.pins(merging.definition().schema())
                .inForce(cluster.members().stream().map(SourceRecord::key).toList());
        for (Statements.Statement one : statements.decided(pins)) {
            claims.decide(new Claims.Key(customer, one.about()), one.value());
        }
    }
}
