package dev.serai.store;

import dev.serai.match.incremental.LinkConstraint;
import dev.serai.match.incremental.LinkIndex;
import dev.serai.match.incremental.LinkModel;
import dev.serai.match.incremental.LinkNode;
import dev.serai.match.incremental.LinkPlan;
import dev.serai.match.incremental.SourceStore;
import dev.serai.match.incremental.Traits;
import dev.serai.record.RecordKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the index of one epoch in two tables of its own, with one statement a batch for each thing to do. */
public final class PostgresLinkIndex implements LinkIndex {

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final String entity;
    private final int epoch;
    private final LinkModel model;
    private final TraitsCache cache = new TraitsCache();
    private final CappedKeys capped;
    private final ProvisionalNodes provisional;
    private final String nodes;
    private final String blocks;

    /**
     * The index of an epoch.
     *
     * @param model of the epoch, which knows how traits are written
     * @param sources where nodes have their golden numbers until the epoch is swept, or null while it is being built
     */
    public PostgresLinkIndex(
            DataSource dataSource,
            PostgresEpochs.Tables tables,
            LinkModel model,
            @org.jspecify.annotations.Nullable SourceStore sources) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.entity = tables.entity();
        this.epoch = tables.epoch();
        this.model = model;
        this.nodes = tables.nodes();
        this.blocks = tables.blocks();
        this.capped = new CappedKeys(jdbc, epoch);
        this.provisional = new ProvisionalNodes(sources);
    }

    @Override
    public List<LinkNode> ofRecords(Collection<Long> records) {
        return nodes("WHERE record = ANY (?)", records);
    }

    @Override
    public List<LinkNode> ofNumbers(Collection<Long> numbers) {
        return nodes("WHERE node = ANY (?)", numbers);
    }

    @Override
    public List<LinkNode> ofComponents(Collection<Long> components) {
        return nodes("WHERE component = ANY (?)", components);
    }

    private List<LinkNode> nodes(String where, Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<Long> sorted = numbers.stream().sorted().toList();
        return provisional.resolve(jdbc.query(
                "SELECT node, record, component, golden, traits FROM " + nodes + " " + where,
                (row, index) -> node(row),
                Column.numbers(sorted, number -> number)));
    }

    @Override
    public List<LinkNode> ofKeys(Collection<RecordKey> keys) {
        List<RecordKey> sorted = keys.stream().sorted().toList();
        return provisional.resolve(jdbc.query(
                "SELECT n.node, n.record, n.component, n.golden, n.traits FROM unnest(?, ?) AS k (partner, source_key)"
                        + " CROSS JOIN LATERAL (SELECT id FROM source_record WHERE entity = ? AND partner = k.partner"
                        + " AND source_key = k.source_key LIMIT 1) r JOIN " + nodes + " n ON n.record = r.id",
                (row, index) -> node(row),
                Column.texts(sorted, RecordKey::partner),
                Column.texts(sorted, RecordKey::sourceKey),
                entity));
    }

    @Override
    public List<LinkNode> kin(Collection<Long> goldenNumbers) {
        if (!provisional.any() || goldenNumbers.isEmpty()) {
            return List.of();
        }
        List<Long> sorted = goldenNumbers.stream().sorted().toList();
        return provisional.resolve(jdbc.query(
                "SELECT n.node, n.record, n.component, n.golden, n.traits FROM source_record r JOIN " + nodes
                        + " n ON n.record = r.id WHERE r.golden_id = ANY (?)",
                (row, index) -> node(row),
                Column.numbers(sorted, number -> number)));
    }

    @Override
    public Map<Long, Traits> traits(Collection<Long> numbers) {
        Map<Long, Traits> traits = new HashMap<>(numbers.size() * 2);
        List<Long> missing = cache.take(numbers, traits);
        if (!missing.isEmpty()) {
            jdbc.query(
                    "SELECT node, traits FROM " + nodes + " WHERE node = ANY (?)",
                    row -> {
                        traits.put(row.getLong(1), cache.keep(row.getLong(1), model.decode(row.getBytes(2))));
                    },
                    Column.numbers(missing, number -> number));
        }
        return traits;
    }

    /** What a number stands for never changes, so what was read without the lock is right; what is missing is read later. */
    @Override
    public void warm(Collection<Long> keys, int cap) {
        if (keys.isEmpty() || !PostgresEpochs.plainPlans(jdbc, blocks)) {
            return;
        }
        List<Long> sorted = keys.stream().distinct().sorted().toList();
        List<Long> numbers = jdbc.queryForList(
                "SELECT DISTINCT b.node FROM unnest(?) AS k (key) CROSS JOIN LATERAL (SELECT node FROM " + blocks
                        + " WHERE key = k.key LIMIT ?) b",
                Long.class,
                Column.numbers(sorted, key -> key),
                cap);
        traits(numbers);
    }

    private LinkNode node(ResultSet row) throws SQLException {
        Traits known = cache.get(row.getLong(1));
        Traits traits = known == null ? cache.keep(row.getLong(1), model.decode(row.getBytes(5))) : known;
        return new LinkNode(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), traits);
    }

    @Override
    public Map<Long, List<Long>> members(Map<Long, Integer> limits) {
        List<Map.Entry<Long, Integer>> sorted =
                limits.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        Map<Long, List<Long>> members = new HashMap<>();
        jdbc.query(
                "SELECT k.key, b.node FROM unnest(?, ?) AS k (key, most) CROSS JOIN LATERAL (SELECT node FROM " + blocks
                        + " WHERE key = k.key LIMIT k.most) b",
                row -> {
                    members.computeIfAbsent(row.getLong(1), any -> new ArrayList<>(4))
                            .add(row.getLong(2));
                },
                Column.numbers(sorted, Map.Entry::getKey),
                Column.numbers(sorted, Map.Entry::getValue));
        return members;
    }

    @Override
    public Set<Long> capped() {
        provisional.forget(jdbc, epoch);
        return capped.now();
    }

    @Override
    public List<Long> nextNumbers(int count) {
        return jdbc.queryForList("SELECT nextval('match_number') FROM generate_series(1, ?)", Long.class, count);
    }

    @Override
    public List<LinkConstraint> constraints(Collection<RecordKey> keys) {
        return capped.hasConstraints() ? PostgresConstraints.about(jdbc, entity, keys) : List.of();
    }

    @Override
    public void apply(LinkPlan plan) {
        if (!plan.rowsGone().isEmpty()) {
            jdbc.update(
                    "DELETE FROM " + blocks + " b USING unnest(?, ?) AS g (key, node)"
                            + " WHERE b.key = g.key AND b.node = g.node",
                    Column.numbers(plan.rowsGone(), LinkPlan.KeyRow::key),
                    Column.numbers(plan.rowsGone(), LinkPlan.KeyRow::node));
        }
        if (!plan.gone().isEmpty()) {
            jdbc.update(
                    "DELETE FROM " + nodes + " WHERE node = ANY (?)", Column.numbers(plan.gone(), LinkNode::number));
        }
        come(plan.come());
        move(provisional.settled(plan));
        addRows(plan.rowsCome());
        capped.change(plan.caps());
    }

    private void come(List<LinkNode> come) {
        Rows rows = new Rows(5, come.size());
        for (LinkNode node : come) {
            rows.row()
                    .add(node.number())
                    .add(node.record())
                    .add(node.component())
                    .add(node.golden())
                    .add(model.encode(node.traits()));
        }
        rows.copyInto(nodes + " (node, record, component, golden, traits)", dataSource);
    }

    private void move(List<LinkNode> moved) {
        if (!moved.isEmpty()) {
            jdbc.update(
                    "UPDATE " + nodes + " n SET component = m.component, golden = m.golden"
                            + " FROM unnest(?, ?, ?) AS m (node, component, golden) WHERE n.node = m.node",
                    Column.numbers(moved, LinkNode::number),
                    Column.numbers(moved, LinkNode::component),
                    Column.numbers(moved, LinkNode::golden));
        }
    }

    /** In the order of the index, so that neighbouring pages are written together. */
    private void addRows(List<LinkPlan.KeyRow> come) {
        List<LinkPlan.KeyRow> sorted = new ArrayList<>(come);
        sorted.sort((one, other) -> Long.compare(one.key(), other.key()));
        Rows rows = new Rows(2, sorted.size());
        sorted.forEach(row -> rows.row().add(row.key()).add(row.node()));
        rows.copyInto(blocks + " (key, node)", dataSource);
    }
}
