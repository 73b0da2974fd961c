package dev.serai.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What the hub says it has received, merged and delivered. */
record DemoCount(Map<String, Feed> feeds, long golden, Map<String, Subscription> subscriptions) {

    /** Rows of a feed. */
    record Feed(long accepted, long rejected, Map<String, Long> rejectedByCode) {
        static final Feed NONE = new Feed(0, 0, Map.of());

        long rows() {
            return accepted + rejected;
        }
    }

    /** Where a subscription stands. */
    record Subscription(long lag, long delivered, long retrying, long dead) {}

    static DemoCount of(JsonNode status) {
        Map<String, Feed> feeds = new TreeMap<>();
        status.path("feeds").forEach(feed -> feeds.put(feed.path("feed").asText(), feed(feed)));
        Map<String, Subscription> subscriptions = new TreeMap<>();
        status.path("subscriptions")
                .forEach(each -> subscriptions.put(
                        each.path("subscription").asText(),
                        new Subscription(
                                each.path("lag").asLong(),
                                each.path("delivered").asLong(),
                                each.path("retrying").asLong(),
                                each.path("dead").asLong())));
        long golden = 0;
        for (JsonNode entity : status.path("entities")) {
            golden += entity.path("golden").asLong();
        }
        return new DemoCount(feeds, golden, subscriptions);
    }

    private static Feed feed(JsonNode feed) {
        Map<String, Long> codes = new LinkedHashMap<>();
        feed.path("rejectedByCode")
                .properties()
                .forEach(code -> codes.put(code.getKey(), code.getValue().asLong()));
        return new Feed(feed.path("accepted").asLong(), feed.path("rejected").asLong(), codes);
    }

    /** Says what is missing of what was sent since {@code before}; empty when every row is accepted or rejected. */
    static Function<DemoCount, List<String>> accountedFor(DemoCount before, List<Sent> sent) {
        return now -> {
            List<String> missing = new ArrayList<>();
            for (Sent one : sent) {
                long was = before.feeds().getOrDefault(one.feed(), Feed.NONE).rows();
                long is = now.feeds().getOrDefault(one.feed(), Feed.NONE).rows();
                if (is - was < one.rows()) {
                    missing.add("%s: %d of %d rows".formatted(one.feed(), is - was, one.rows()));
                }
            }
            return missing;
        };
    }

    /** Says which subscriptions are owed something; empty when none is. */
    List<String> nothingOwed() {
        List<String> owed = new ArrayList<>();
        subscriptions.forEach((name, state) -> {
            if (state.lag() > 0 || state.retrying() > 0) {
                owed.add("%s: %d changes behind%s"
                        .formatted(name, state.lag(), state.retrying() > 0 ? ", retrying" : ""));
            }
        });
        return subscriptions.isEmpty() ? List.of("no subscription has run yet") : owed;
    }
}
