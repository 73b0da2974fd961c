package dev.serai.decision;

import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Stands beside the merge and says what of it must be decided. It is in the way of every record, so that it looks at nothing but
 * a number as long as all is well.
 */
public final class ConflictWatch {

    private final Function<String, Optional<DecisionDefinition>> definitions;
    private final Openings openings;
    private final Routing routing;
    private final Clock clock;

    /**
     * A watch over every entity.
     *
     * @param definitions by entity, those in force
     */
    public ConflictWatch(
            Function<String, Optional<DecisionDefinition>> definitions,
            Openings openings,
            Partners partners,
            Clock clock) {
        this.definitions = definitions;
        this.openings = openings;
        this.routing = new Routing(partners);
        this.clock = clock;
    }

    /** True when anything of this entity can become a proposal. */
    public boolean watches(String entity) {
        return definitions.apply(entity).isPresent();
    }

    /** Whether what partners say about these fields must be decided; of at least two different values. */
    public Optional<ConflictKind> kindOf(String entity, List<String> fields, BigDecimal confidence) {
        return definitions.apply(entity).flatMap(definition -> {
            if (definition.isExclusive(fields)) {
                return Optional.of(ConflictKind.EXCLUSIVE);
            }
            BigDecimal bound = definition.bound(fields);
            return bound != null && confidence.compareTo(bound) < 0
                    ? Optional.of(ConflictKind.CONFIDENCE)
                    : Optional.empty();
        });
    }

    /** Brings the open proposals about these customers in step with the conflicts that there are now. */
    public void keep(String entity, Collection<GoldenId> customers, List<Conflict> conflicts) {
        Optional<DecisionDefinition> definition = definitions.apply(entity);
        if (definition.isEmpty() || (customers.isEmpty() && conflicts.isEmpty())) {
            return;
        }
        Instant now = clock.instant();
        openings.keep(entity, customers, opened(conflicts, definition.get(), now), now);
    }

    /** Those of these customers about which proposals are open, or would be opened. */
    public Set<GoldenId> waitingFor(String entity, Collection<GoldenId> customers, List<Conflict> conflicts) {
        Set<GoldenId> waiting = new HashSet<>(openings.asked(entity, customers));
        conflicts.forEach(conflict -> waiting.add(conflict.golden()));
        return waiting;
    }

    /** True when this question, whether two records are one customer, is put to the vote. */
    public boolean asksAboutRecords(String entity, LinkDoubt doubt) {
        return definitions
                .apply(entity)
                .map(definition -> definition.asksAbout(doubt))
                .orElse(false);
    }

    /** Brings the open proposals whether these records are one customer in step with what matching is not sure of now. */
    public void keepAboutRecords(String entity, Collection<RecordKey> records, List<Conflict> conflicts) {
        definitions.apply(entity).ifPresent(definition -> {
            Instant now = clock.instant();
            openings.keepAboutRecords(entity, records, opened(conflicts, definition, now), now);
        });
    }

    private List<Opening> opened(List<Conflict> conflicts, DecisionDefinition definition, Instant now) {
        return conflicts.stream()
                .map(conflict -> opening(conflict, definition, now))
                .filter(opening -> !opening.asked().isEmpty())
                .toList();
    }

    private Opening opening(Conflict conflict, DecisionDefinition definition, Instant now) {
        Set<String> asked = routing.asked(conflict, definition);
        VoteRules rules = definition.rules();
        Instant deadline = now.plus(rules.deadline());
        boolean reminds = !rules.reminder().isZero() && rules.reminder().compareTo(rules.deadline()) < 0;
        return new Opening(conflict, asked, deadline, reminds ? deadline.minus(rules.reminder()) : null);
    }
}
