package dev.serai.app.measuring;

import dev.serai.measure.Measures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of measures shows.
 *
 * @param partners over the whole period
 * @param subscriptions what each delivered and what that cost
 * @param fields who contributes to each and by which subscriptions it goes out
 * @param days each day's measures, for the lines
 * @param decisions that ended in the period
 */
record Report(
        LocalDate from,
        LocalDate to,
        String currency,
        List<Measures.OfPartner> partners,
        List<Measures.OfSubscription> subscriptions,
        List<Measures.OfField> fields,
        List<Day> days,
        List<Decision> decisions) {

    /** One day. */
    record Day(LocalDate day, List<Measures.OfPartner> partners) {}

    /**
     * A proposal that ended.
     *
     * @param terms of D = Σ W·P / Σ W
     */
    record Decision(
            long proposal,
            String state,
            String about,
            @Nullable BigDecimal d,
            String terms,
            String endedBy,
            LocalDate day) {}
}
