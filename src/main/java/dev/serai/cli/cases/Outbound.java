package dev.serai.cli.cases;

import dev.serai.app.workspace.DefinitionSet;
import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.exchange.ChangeLogFeed;
import dev.serai.exchange.Delivery;
import dev.serai.exchange.Pseudonyms;
import dev.serai.exchange.SubscriptionDefinition;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.ClusterEvent;
import dev.serai.record.GoldenChange;
import dev.serai.record.GoldenId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs subscriptions over golden records that cases write down. */
final class Outbound {

    /** Codes in a case are made with this secret, so that they are the same on every machine, and the hub's own are not shown. */
    private static final byte[] SECRET = "the secret of all cases".getBytes(StandardCharsets.UTF_8);

    private final DefinitionSet set;
    private final Problems problems;

    Outbound(DefinitionSet set, Problems problems) {
        this.set = set;
        this.problems = problems;
    }

    /**
     * What was sent.
     *
     * @param held why nothing leaves, when an agreement is the reason
     */
    record Sent(List<Delivery> deliveries, Optional<String> held, List<GoldenChange> changes) {}

    Sent run(TestCase test, SubscriptionDefinition definition) {
        List<GoldenChange> changes = changes(test, definition);
        OneReceiver receiver = new OneReceiver();
        ChangeLogFeed feed = feed(set, definition, new GoldenLog(changes), receiver);
        List<Delivery> deliveries = new ArrayList<>();
        Optional<Delivery> next = feed.next();
        while (next.isPresent()) {
            deliveries.add(next.get());
            feed.delivered(next.get());
            next = feed.next();
        }
        return new Sent(deliveries, receiver.trouble(), changes);
    }

    static ChangeLogFeed feed(
            DefinitionSet set, SubscriptionDefinition definition, GoldenLog log, OneReceiver receiver) {
        ChangeLogFeed.Hub hub = new ChangeLogFeed.Hub(
                log,
                receiver,
                Pseudonyms.withSecret(SECRET),
                "case",
                Duration.ofMinutes(1),
                Clock.system(ZoneId.systemDefault()));
        return new ChangeLogFeed(
                definition, () -> Optional.ofNullable(set.partners().get(definition.partner())), hub);
    }

    private List<GoldenChange> changes(TestCase test, SubscriptionDefinition definition) {
        DefinitionNode golden = test.node().get("golden").orElse(test.node());
        List<DefinitionNode> items = golden instanceof DefinitionNode.Sequence list ? list.items() : List.of(golden);
        List<GoldenChange> changes = new ArrayList<>();
        Map<Long, Long> last = new HashMap<>();
        for (DefinitionNode item : items) {
            item.asMapping("a golden record", problems).ifPresent(node -> {
                GoldenChange change = change(node, changes.size() + 1L, last, definition);
                changes.add(change);
                last.put(change.id().number(), change.sequence());
            });
        }
        return changes;
    }

    private GoldenChange change(
            DefinitionNode.Mapping node, long sequence, Map<Long, Long> last, SubscriptionDefinition definition) {
        node.allowOnly(CaseKeys.GOLDEN, problems);
        GoldenId id = new GoldenId(definition.entity(), number(node, "id", sequence));
        long previous = last.getOrDefault(id.number(), 0L);
        @Nullable
        CanonicalRecord content = node.get("record")
                .map(record -> RecordFields.record(record, definition.schema(), problems))
                .orElse(null);
        ClusterEvent event = content != null
                ? previous == 0 ? ClusterEvent.created() : ClusterEvent.changed()
                : node.has("merged_into")
                        ? ClusterEvent.mergedInto(new GoldenId(definition.entity(), number(node, "merged_into", 0)))
                        : ClusterEvent.retired();
        long version = number(node, "version", previous == 0 ? 1 : previous + 1);
        return new GoldenChange(sequence, id, version, event, content, null, previous, Set.of());
    }

    private long number(DefinitionNode.Mapping node, String key, long usual) {
        Optional<String> text = node.text(key, problems);
        if (text.isPresent() && !CaseKeys.COUNT.matcher(text.get()).matches()) {
            problems.error(node.keyAt(key), "'" + key + "' must be a whole number");
            return usual;
        }
        return text.map(Long::parseLong).orElse(usual);
    }
}
