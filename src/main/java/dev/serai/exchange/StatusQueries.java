package dev.serai.exchange;

import java.util.List;
import java.util.Map;

/** What an operator and the metrics ask about what came in and what went out. Counts only, no values of people. */
public interface StatusQueries {

    /** Every feed that ever brought something, by name. */
    List<FeedStatus> feeds();

    /** Every subscription that ever ran, by name. */
    List<SubscriptionStatus> subscriptions();

    /** How many customers each partner has a part in; reads all source records, so ask rarely. */
    List<PartnerShare> shares();

    /**
     * How many match keys bring nobody together now, because too many records share them, by entity; one that has no index of keys is
     * left out.
     */
    Map<String, Long> cappedKeys();

    /** References to a record that has not come, or has gone; none where there are none, by partner and entity. */
    List<WaitingReferences> waitingReferences();

    /** The rejected rows of a feed since the beginning, counted by code and field, the most frequent first. */
    List<RejectGroup> rejects(String feed);
}
