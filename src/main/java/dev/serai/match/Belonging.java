package dev.serai.match;

import dev.serai.record.RecordKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How sure it is that each record belongs to its customer: of all ways over links to a record of another partner the surest, and on
 * it the weakest link. So several records of one partner do not vouch for each other. A function of the records, what was decided
 * about them, and the model.
 */
public final class Belonging {

    /** Of larger customers every record is held to be certain: to weigh all their pairs would take too long. */
    static final int LARGEST = 200;

    /** Probabilities count in thousandths: what is nearer to one is certain, and nothing is ruled out. */
    private static final int CERTAIN = 1_000;

    private final Resolver resolver;

    public Belonging(Resolver resolver) {
        this.resolver = resolver;
    }

    /** How sure one pair is, by its positions among the records. */
    private record Link(int a, int b, int thousandths) {}

    /**
     * Above 0 up to 1 for each record of one customer; 1 where a definite rule or a decision makes the link, and where all are of one
     * partner.
     */
    public Map<RecordKey, Double> of(List<PreparedRecord> members, Constraints decided) {
        Map<RecordKey, Double> sure = new HashMap<>();
        members.forEach(member -> sure.put(member.key(), 1.0));
        long partners = members.stream()
                .map(member -> member.key().partner())
                .distinct()
                .count();
        if (partners > 1 && members.size() <= LARGEST) {
            List<Link> links = links(members, decided);
            links.sort(Comparator.comparingInt(Link::thousandths).reversed());
            join(members, links, sure);
        }
        return sure;
    }

    private List<Link> links(List<PreparedRecord> members, Constraints decided) {
        List<Link> links = new ArrayList<>();
        for (int a = 0; a < members.size(); a++) {
            for (int b = a + 1; b < members.size(); b++) {
                links.add(new Link(a, b, thousandths(members.get(a), members.get(b), decided)));
            }
        }
        return links;
    }

    private int thousandths(PreparedRecord a, PreparedRecord b, Constraints decided) {
        if (decided.must(a.key(), b.key())) {
            return CERTAIN;
        }
        double probability = Bits.probability(resolver.weight(a, b));
        return Math.max(1, (int) Math.rint(probability * CERTAIN));
    }

    /** The surest links first: a record is as sure as the link that first brings it together with another partner's. */
    private static void join(List<PreparedRecord> members, List<Link> links, Map<RecordKey, Double> sure) {
        UnionFind sets = new UnionFind(members.size());
        List<List<RecordKey>> lonely = new ArrayList<>();
        members.forEach(member -> lonely.add(new ArrayList<>(List.of(member.key()))));
        for (Link link : links) {
            int a = sets.root(link.a());
            int b = sets.root(link.b());
            if (a != b) {
                sets.join(a, b);
                List<RecordKey> together = joined(lonely.get(a), lonely.get(b));
                if (!areOfOnePartner(lonely.get(a), lonely.get(b))) {
                    together.forEach(key -> sure.put(key, (double) link.thousandths() / CERTAIN));
                    together = List.of();
                }
                lonely.set(sets.root(a), together);
            }
        }
    }

    private static List<RecordKey> joined(List<RecordKey> one, List<RecordKey> other) {
        List<RecordKey> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** False also where one side has met another partner before: then nobody is left in it. */
    private static boolean areOfOnePartner(List<RecordKey> one, List<RecordKey> other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && one.get(0).partner().equals(other.get(0).partner());
    }
}
