package dev.serai.match.incremental;

import dev.serai.match.Customers;
import dev.serai.record.CanonicalJson;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.RecordKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A small model with every trait of a real one: keys with narrower keys, a low cap, weights of either sign, and groups that are
 * less than components: the strongest edges join first, and never two groups of which a pair weighs less than -3.
 */
final class ToyModel implements LinkModel {

    private static final List<String> FIELDS = List.of("email", "phone", "name", "address.city");

    private final int cap;

    ToyModel(int cap) {
        this.cap = cap;
    }

    /** Traits of a record. */
    record Toy(RecordKey key, CanonicalRecord content, List<LinkKey> keys) implements Traits {}

    @Override
    public Traits prepare(RecordKey key, CanonicalRecord content) {
        List<LinkKey> keys = new ArrayList<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            Object value = content.get(FIELDS.get(i));
            Object city = content.get("address.city");
            if (value != null) {
                List<Long> narrower = i == 2 && city != null ? List.of(hash("narrow", value, city)) : List.of();
                keys.add(new LinkKey(hash(FIELDS.get(i), value, ""), (short) i, narrower));
            }
        }
        return new Toy(key, content, keys);
    }

    private static long hash(Object... parts) {
        long hash = 17;
        for (Object part : parts) {
            for (char c : (part + "|").toCharArray()) {
                hash = hash * 1_099_511_628_211L + c;
            }
        }
        return hash;
    }

    @Override
    public byte[] encode(Traits traits) {
        Toy toy = (Toy) traits;
        return String.join(
                        "\n",
                        toy.key().partner(),
                        toy.key().entity(),
                        toy.key().sourceKey(),
                        CanonicalJson.write(toy.content()))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Traits decode(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\n", 4);
        return prepare(new RecordKey(parts[0], parts[1], parts[2]), CanonicalJson.read(Customers.SCHEMA, parts[3]));
    }

    @Override
    public double weight(Traits one, Traits other) {
        double weight = -4;
        for (int i = 0; i < FIELDS.size(); i++) {
            Object a = ((Toy) one).content().get(FIELDS.get(i));
            Object b = ((Toy) other).content().get(FIELDS.get(i));
            if (a != null && b != null) {
                weight += a.equals(b) ? 5 - i : -2;
            }
        }
        return weight;
    }

    @Override
    public double edge() {
        return 0;
    }

    @Override
    public int cap() {
        return cap;
    }

    @Override
    public Grouping group(List<Traits> members, Collection<LinkEdge> edges, Collection<LinkConstraint> constraints) {
        Map<Integer, Set<Integer>> groups = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            groups.put(i, new TreeSet<>(Set.of(i)));
        }
        constraints.stream()
                .filter(constraint -> constraint.kind() == LinkConstraint.Kind.MUST)
                .sorted(Comparator.comparing(LinkConstraint::one).thenComparing(LinkConstraint::other))
                .forEach(must -> join(groups, position(members, must.one()), position(members, must.other())));
        List<LinkEdge> ordered = new ArrayList<>(edges);
        Comparator<LinkEdge> strongest = Comparator.comparingDouble(edge -> -edge.weight());
        ordered.sort(
                strongest.thenComparing(edge -> first(members, edge)).thenComparing(edge -> second(members, edge)));
        List<Doubt> doubts = new ArrayList<>();
        for (LinkEdge edge : ordered) {
            if (groups.get(edge.one()) == groups.get(edge.other())) {
                continue;
            }
            if (mayJoin(members, groups, edge, constraints)) {
                join(groups, edge.one(), edge.other());
            } else {
                doubts.add(new Doubt("pair-in-doubt", first(members, edge), second(members, edge), edge.weight()));
            }
        }
        return new Grouping(
                groups.values().stream()
                        .distinct()
                        .map(group -> List.copyOf(group))
                        .toList(),
                doubts);
    }

    private static RecordKey first(List<Traits> members, LinkEdge edge) {
        RecordKey one = members.get(edge.one()).key();
        RecordKey other = members.get(edge.other()).key();
        return one.compareTo(other) < 0 ? one : other;
    }

    private static RecordKey second(List<Traits> members, LinkEdge edge) {
        RecordKey one = members.get(edge.one()).key();
        RecordKey other = members.get(edge.other()).key();
        return one.compareTo(other) < 0 ? other : one;
    }

    private static int position(List<Traits> members, RecordKey key) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static void join(Map<Integer, Set<Integer>> groups, int one, int other) {
        if (one < 0 || other < 0 || groups.get(one) == groups.get(other)) {
            return;
        }
        Set<Integer> joined = Objects.requireNonNull(groups.get(one));
        joined.addAll(Objects.requireNonNull(groups.get(other)));
        joined.forEach(member -> groups.put(member, joined));
    }

    private boolean mayJoin(
            List<Traits> members,
            Map<Integer, Set<Integer>> groups,
            LinkEdge edge,
            Collection<LinkConstraint> constraints) {
        for (int one : Objects.requireNonNull(groups.get(edge.one()))) {
            for (int other : Objects.requireNonNull(groups.get(edge.other()))) {
                if (weight(members.get(one), members.get(other)) < -3
                        || constraints.contains(new LinkConstraint(
                                members.get(one).key(), members.get(other).key(), LinkConstraint.Kind.CANNOT))) {
                    return false;
                }
            }
        }
        return true;
    }
}
