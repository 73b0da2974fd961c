package dev.serai.exchange;

import java.util.List;

/** What an operator and the metrics ask about what came in and what went out. Counts only, no values of people. */
public interface StatusQueries {

    /** Every feed that ever brought something, by name. */
    List<FeedStatus> feeds();

    /** Every subscription that ever ran, by name. */
    List<SubscriptionStatus> subscriptions();

    /** How many customers each partner has a part in; reads all source records, so ask rarely. */
    List<PartnerShare> shares();

    /** The rejected rows of a feed since the beginning, counted by code and field, the most frequent first. */
    List<RejectGroup> rejects(String feed);
}
