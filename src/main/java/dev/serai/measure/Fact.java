package dev.serai.measure;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A count of what happened on a day.
 *
 * @param partner who sent, contributed or received
 * @param subject a feed, a subscription, an entity or a route of notices
 * @param field or an empty text
 */
public record Fact(LocalDate day, Kind kind, String partner, String subject, String field, BigDecimal amount) {

    /** What is counted. */
    public enum Kind {
        /** Files, calls or messages that came in. */
        IN_PIECES,
        ACCEPTED,
        REJECTED,
        /** Rows that were golden within a minute of their arrival. */
        TIMELY,
        /** Mails and calls of webhooks that told of decisions, and the proposals that they named. */
        NOTICES,
        NOTICE_ITEMS,
        OUT_PIECES,
        OUT_ITEMS,
        /** Values of a field that a subscriber received. */
        OUT_VALUES,
        /** Golden values that say what the partner says. */
        WON,
        /** Values of the partner beside which another one became golden. */
        LOST,
        /** Golden versions in which the partner has a part, and how many of their fields are filled. */
        GOLDEN,
        FILLED,
        /** The partner's records and how many customers they are, as last counted on that day. */
        RECORDS,
        CUSTOMERS
    }
}
