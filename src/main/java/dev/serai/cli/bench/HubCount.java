package dev.serai.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.ToLongFunction;
import java.util.stream.StreamSupport;

/**
 * How far the hub says it has come, all feeds and all subscriptions together.
 *
 * @param rows accepted and rejected ones
 * @param delivered customers, each counted at each delivery
 * @param troubled deliveries that are being tried again or were given up
 */
record HubCount(long rows, long rejected, long golden, long lag, long delivered, long troubled) {

    static HubCount of(JsonNode status) {
        long rejected = sum(status.path("feeds"), feed -> feed.path("rejected").asLong());
        JsonNode subscriptions = status.path("subscriptions");
        return new HubCount(
                rejected
                        + sum(status.path("feeds"), feed -> feed.path("accepted")
                                .asLong()),
                rejected,
                sum(status.path("entities"), entity -> entity.path("golden").asLong()),
                sum(subscriptions, one -> one.path("lag").asLong()),
                sum(subscriptions, one -> one.path("delivered").asLong()),
                sum(
                        subscriptions,
                        one -> one.path("retrying").asLong() + one.path("dead").asLong()));
    }

    private static long sum(JsonNode list, ToLongFunction<JsonNode> figure) {
        return StreamSupport.stream(list.spliterator(), false).mapToLong(figure).sum();
    }

    /** Rows are counted in the transaction that writes their golden versions, so nothing can be owed unseen any more. */
    boolean isDone(long expectedRows) {
        return rows >= expectedRows && lag == 0;
    }
}
