package dev.serai.app.measuring;

import dev.serai.app.live.LiveDefinitions;
import dev.serai.app.workspace.DefinitionSet;
import dev.serai.decision.Council;
import dev.serai.decision.DecisionLog;
import dev.serai.decision.Proposal;
import dev.serai.measure.Channel;
import dev.serai.measure.Fact;
import dev.serai.measure.Facts;
import dev.serai.measure.Measures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Computes what is shown, out of the counts and the definitions in force. */
final class MeasureDesk {

    private static final int MOST_DECISIONS = 500;

    private final LiveDefinitions definitions;
    private final Facts facts;
    private final RouteChannels channels;
    private final Council.Parts decisions;

    MeasureDesk(LiveDefinitions definitions, Facts facts, RouteChannels channels, Council.Parts decisions) {
        this.definitions = definitions;
        this.facts = facts;
        this.channels = channels;
        this.decisions = decisions;
    }

    Report report(LocalDate from, LocalDate to) {
        List<Fact> counted = facts.between(from, to);
        Measures measures = measures();
        Map<LocalDate, List<Fact>> byDay = new TreeMap<>();
        counted.forEach(fact ->
                byDay.computeIfAbsent(fact.day(), any -> new ArrayList<>()).add(fact));
        List<Report.Day> days = new ArrayList<>();
        byDay.forEach((day, own) -> days.add(new Report.Day(day, measures.byPartner(own))));
        return new Report(
                from,
                to,
                definitions.current().measures().currency(),
                measures.byPartner(counted),
                measures.bySubscription(counted),
                measures.byField(counted),
                days,
                decided(from, to));
    }

    List<Measures.OfPartner> partners(LocalDate from, LocalDate to) {
        return measures().byPartner(facts.between(from, to));
    }

    private Measures measures() {
        DefinitionSet set = definitions.current();
        Map<String, Channel> known = channels.all();
        return new Measures(
                set.measures(),
                new Measures.Surroundings(
                        (partner, entity, field) -> weight(set, partner, entity, field),
                        subject -> known.getOrDefault(subject, Channel.CALL),
                        entity -> fieldCount(set, entity),
                        subscription -> entityOf(set, subscription)));
    }

    private BigDecimal weight(DefinitionSet set, String partner, String entity, String field) {
        return set.merging().containsKey(entity)
                ? set.merging().get(entity).weightOf(partner, field)
                : decisions.partners().weight(partner);
    }

    private static int fieldCount(DefinitionSet set, String entity) {
        Set<String> groups = new TreeSet<>();
        if (set.entities().containsKey(entity)) {
            set.schema(entity).fields().forEach(field -> groups.add(field.path().group()));
        }
        return groups.size();
    }

    private static String entityOf(DefinitionSet set, String subscription) {
        return set.subscriptions().containsKey(subscription)
                ? set.subscriptions().get(subscription).entity()
                : "";
    }

    private List<Report.Decision> decided(LocalDate from, LocalDate to) {
        List<Report.Decision> decided = new ArrayList<>();
        for (Proposal proposal : decisions.proposals().list(null, null, MOST_DECISIONS)) {
            Proposal.Outcome outcome = proposal.outcome();
            if (outcome == null || outcome.choice() == null) {
                continue;
            }
            LocalDate day = outcome.at().atZone(ZoneOffset.UTC).toLocalDate();
            if (!day.isBefore(from) && !day.isAfter(to)) {
                decided.add(decision(proposal, outcome, day));
            }
        }
        return decided;
    }

    private Report.Decision decision(Proposal proposal, Proposal.Outcome outcome, LocalDate day) {
        String terms = "";
        for (DecisionLog.Entry entry : decisions.log().of(proposal.id())) {
            terms = entry.terms().isEmpty() ? terms : entry.terms();
        }
        BigDecimal d = outcome.d();
        return new Report.Decision(
                proposal.id(),
                proposal.state().name().toLowerCase(java.util.Locale.ROOT),
                String.join(", ", proposal.conflict().fields()),
                d,
                terms,
                outcome.by(),
                day);
    }
}
