package dev.serai.app.golden;

import dev.serai.exchange.OutField;
import dev.serai.exchange.SubscriptionDefinition;
import dev.serai.merge.Difference;
import dev.serai.record.CanonicalRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Counts of how many changed golden records each subscription would be told; not for use by several threads. */
final class OwedCount {

    private final List<SubscriptionDefinition> subscriptions;
    private final Map<String, Long> owed = new TreeMap<>();

    OwedCount(Collection<SubscriptionDefinition> all, String entity) {
        this.subscriptions = all.stream()
                .filter(subscription -> subscription.entity().equals(entity))
                .toList();
        subscriptions.forEach(subscription -> owed.put(subscription.subscription(), 0L));
    }

    void add(Difference.Changed changed) {
        for (SubscriptionDefinition subscription : subscriptions) {
            if (concerns(subscription, changed)) {
                owed.merge(subscription.subscription(), 1L, Long::sum);
            }
        }
    }

    /** A delivered field changes, or the customer comes into or leaves what the subscriber asked for. */
    private static boolean concerns(SubscriptionDefinition subscription, Difference.Changed changed) {
        CanonicalRecord before = changed.before();
        boolean was = before != null && subscription.filter().test(before);
        boolean is = subscription.filter().test(changed.after());
        if (was != is) {
            return true;
        }
        return is
                && subscription.fields().stream()
                        .filter(field -> field.source() == OutField.Source.FIELD)
                        .anyMatch(field -> before == null
                                || !Objects.equals(
                                        before.get(field.index()),
                                        changed.after().get(field.index())));
    }

    Map<String, Long> counts() {
        return Map.copyOf(owed);
    }
}
