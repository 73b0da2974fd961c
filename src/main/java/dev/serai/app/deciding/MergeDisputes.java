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
import dev.serai.strategy.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
        List<Choice> won = new ArrayList<>();
        List<Choice> lost = new ArrayList<>();
        for (Side side : dispute.sides()) {
            boolean taken =
                    side.supporters().stream().anyMatch(one -> dispute.winners().contains(one.key()));
            (taken ? won : lost).add(choice(dispute, side));
        }
        if (won.isEmpty()) {
            won.add(none(dispute));
        }
        if (won.size() > 1 || lost.isEmpty()) {
            return Optional.empty(); // of several that made a value together none is the one that was taken
        }
        lost.sort(Comparator.comparing(Choice::weight).reversed().thenComparing(Choice::key));
        won.addAll(lost);
        return Optional.of(Conflict.aboutFields(kind, dispute.golden(), dispute.fields(), dispute.confidence(), won));
    }

    private Choice none(Dispute dispute) {
        ContentHash name = seal.nameOf(subject(dispute), "");
        return new Choice("none", Choice.Meaning.NONE, name, List.of(), BigDecimal.ZERO);
    }

    /** Of those who say nearly the same the first is one that says what stands for all. */
    private Choice choice(Dispute dispute, Side side) {
        List<RecordKey> from = side.supporters().stream()
                .sorted(Comparator.comparing((Contribution one) -> !one.value().equals(side.value()))
                        .thenComparing(Contribution::key))
                .map(Contribution::key)
                .toList();
        ContentHash name = seal.nameOf(subject(dispute), text(side.value()));
        String key = name.asUuid().toString().substring(0, 8);
        return new Choice(key, Choice.Meaning.VALUE, name, from, side.weight());
    }

    private static String subject(Dispute dispute) {
        return dispute.golden() + "/" + String.join("+", dispute.fields());
    }

    private static String text(Object value) {
        return value instanceof GroupValue group ? group.leaves().toString() : value.toString();
    }
}
