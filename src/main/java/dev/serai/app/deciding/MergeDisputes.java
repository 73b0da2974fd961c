package dev.serai.app.deciding;

import dev.serai.decision.Choice;
import dev.serai.decision.Conflict;
import dev.serai.decision.ConflictKind;
import dev.serai.decision.ConflictWatch;
import dev.serai.decision.Seal;
import dev.serai.merge.Dispute;
import dev.serai.merge.Disputes;
import dev.serai.record.ContentHash;
import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import dev.serai.strategy.Contribution;
import dev.serai.strategy.GroupValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes conflicts of what the merge says about one entity. */
final class MergeDisputes implements Disputes {

    private final String entity;
    private final ConflictWatch watch;
    private final Seal seal;

    MergeDisputes(String entity, ConflictWatch watch, Seal seal) {
        this.entity = entity;
        this.watch = watch;
        this.seal = seal;
    }

    @Override
    public void heard(Collection<GoldenId> customers, List<Dispute> disputes) {
        if (!watch.watches(entity) || (customers.isEmpty() && disputes.isEmpty())) {
            return;
        }
        watch.keep(entity, customers, conflicts(disputes));
    }

    @Override
    public Set<GoldenId> waitingFor(Collection<GoldenId> customers, List<Dispute> disputes) {
        return watch.watches(entity) ? watch.waitingFor(entity, customers, conflicts(disputes)) : Set.of();
    }

    private List<Conflict> conflicts(List<Dispute> disputes) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Dispute dispute : disputes) {
            watch.kindOf(entity, dispute.fields(), dispute.confidence())
                    .flatMap(kind -> conflict(kind, dispute))
                    .ifPresent(conflicts::add);
        }
        return conflicts;
    }

    private Optional<Conflict> conflict(ConflictKind kind, Dispute dispute) {
        Set<RecordKey> winners = Set.copyOf(dispute.winners());
        List<Contribution> won = new ArrayList<>();
        Map<Object, List<Contribution>> lost = new LinkedHashMap<>();
        for (Contribution contribution : dispute.heard()) {
            List<Contribution> side = winners.contains(contribution.key())
                    ? won
                    : lost.computeIfAbsent(contribution.value(), any -> new ArrayList<>());
            side.add(contribution);
        }
        if (won.isEmpty() || lost.isEmpty()) {
            return Optional.empty();
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(dispute, won));
        lost.values().stream()
                .map(side -> choice(dispute, side))
                .sorted(Comparator.comparing(Choice::weight).reversed().thenComparing(Choice::key))
                .forEach(choices::add);
        return Optional.of(
                Conflict.aboutFields(kind, dispute.golden(), dispute.fields(), dispute.confidence(), choices));
    }

    private Choice choice(Dispute dispute, List<Contribution> side) {
        List<RecordKey> from = side.stream().map(Contribution::key).sorted().toList();
        BigDecimal weight = side.stream().map(Contribution::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        String subject = dispute.golden() + "/" + String.join("+", dispute.fields());
        Object value = side.stream()
                .min(Comparator.comparing(Contribution::key))
                .orElseThrow()
                .value();
        ContentHash name = seal.nameOf(subject, text(value));
        String key = name.asUuid().toString().substring(0, 8);
        return new Choice(key, Choice.Meaning.VALUE, name, from, weight);
    }

    private static String text(Object value) {
        return value instanceof GroupValue group ? group.leaves().toString() : value.toString();
    }
}
