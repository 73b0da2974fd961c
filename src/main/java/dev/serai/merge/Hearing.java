package dev.serai.merge;

import dev.serai.record.CanonicalRecord;
import dev.serai.record.SourceRecord;
import dev.serai.record.ValueKind;
import dev.serai.strategy.Contribution;
import dev.serai.strategy.GroupValue;
import dev.serai.strategy.Likeness;
import dev.serai.strategy.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what the records of one cluster say about a field, each with the weight that it has there. */
final class Hearing {

    /** Versions below are a partner's own counter and have no age: as microseconds since 1970 they are from before 1974. */
    private static final long FIRST_TIMESTAMP = 100_000_000_000_000L;

    private final List<SourceRecord> members;
    private final Evidence evidence;
    private final long newest;

    Hearing(List<SourceRecord> members, Evidence evidence) {
        this.members = members;
        this.evidence = evidence;
        long latest = Long.MIN_VALUE;
        for (SourceRecord member : members) {
            latest = Math.max(latest, member.version().number());
        }
        this.newest = latest;
    }

    /** What counts for a rule, in the order of the members: of each partner the newest, where only that counts. */
    List<Contribution> contributions(FieldRule rule) {
        Collection<Proposal> voices = voices(rule, proposals(rule));
        List<Contribution> weighty = new ArrayList<>(voices.size());
        for (Proposal voice : voices) {
            Contribution contribution = voice.contribution();
            if (contribution.weight().signum() > 0) {
                weighty.add(contribution);
            }
        }
        return weighty;
    }

    /** All that is said about the fields of a rule, heard or not. */
    List<Proposal> proposals(FieldRule rule) {
        List<Proposal> all = new ArrayList<>(members.size());
        for (SourceRecord member : members) {
            Object value = valueOf(member.content(), rule);
            if (value != null) {
                all.add(new Proposal(member, value, factors(member, rule, false)));
            } else if (member.content().hasKept()) {
                addKept(member, rule, all);
            }
        }
        Confirmation confirmation = rule.weighing().confirmation();
        return confirmation == null
                ? all
                : confirmed(all, confirmation, rule.terms().near());
    }

    private static List<Proposal> confirmed(List<Proposal> all, Confirmation wanted, @Nullable BigDecimal near) {
        return all.stream()
                .map(one -> partnersWith(one, all, near) >= wanted.by()
                        ? one
                        : new Proposal(one.record(), one.value(), one.factors().confirmedBy(wanted.otherwise())))
                .toList();
    }

    private static long partnersWith(Proposal one, List<Proposal> all, @Nullable BigDecimal near) {
        return all.stream()
                .filter(other -> other.value().equals(one.value())
                        || (near != null && Likeness.of(other.value(), one.value()) >= near.doubleValue()))
                .map(Proposal::partner)
                .distinct()
                .count();
    }

    /** The proposals that have a say: of each partner the newest, where a duplicate must not count. */
    static Collection<Proposal> voices(FieldRule rule, List<Proposal> all) {
        if (all.size() < 2 || !rule.strategy().onePerPartner()) {
            return all;
        }
        Map<String, Proposal> byPartner = new HashMap<>();
        for (Proposal proposal : all) {
            byPartner.merge(proposal.partner(), proposal, Hearing::newer);
        }
        return byPartner.values();
    }

    private static Proposal newer(Proposal a, Proposal b) {
        boolean barred = a.factors().quality().signum() == 0;
        if (barred != (b.factors().quality().signum() == 0)) {
            return barred ? b : a; // what may not win does not silence what may
        }
        int byVersion = a.record().version().compareTo(b.record().version());
        if (byVersion != 0) {
            return byVersion > 0 ? a : b;
        }
        return a.record().key().compareTo(b.record().key()) <= 0 ? a : b;
    }

    static @Nullable Object valueOf(CanonicalRecord content, FieldRule rule) {
        if (!rule.together()) {
            Object value = content.get(rule.fields().get(0));
            return value == null ? null : Numbers.canonicalValue(value);
        }
        if (rule.fields().stream().map(content::get).allMatch(Objects::isNull)) {
            return null;
        }
        List<Optional<Object>> leaves = new ArrayList<>(rule.fields().size());
        for (int field : rule.fields()) {
            leaves.add(Optional.ofNullable(content.get(field)).map(Numbers::canonicalValue));
        }
        return new GroupValue(leaves);
    }

    /** A text that was kept is said, too; where a field is of another kind than text it can never be the value. */
    private void addKept(SourceRecord member, FieldRule rule, List<Proposal> all) {
        List<Optional<Object>> leaves = new ArrayList<>(rule.fields().size());
        boolean texts = true;
        for (int field : rule.fields()) {
            Optional<Object> text = Optional.ofNullable(member.content().kept(field));
            texts &= text.isEmpty() || member.content().schema().field(field).kind() == ValueKind.TEXT;
            leaves.add(text);
        }
        if (leaves.stream().allMatch(Optional::isEmpty)) {
            return;
        }
        Object said = rule.together() ? new GroupValue(leaves) : leaves.get(0).orElseThrow();
        Factors factors = factors(member, rule, true);
        all.add(new Proposal(member, said, texts ? factors : factors.barred()));
    }

    private Factors factors(SourceRecord member, FieldRule rule, boolean kept) {
        Weighing weighing = rule.weighing();
        BigDecimal base = weighing.of(member.key().partner());
        Decay decay = weighing.decay();
        if (decay == null && evidence == Evidence.NONE && !kept) {
            return Factors.plain(base);
        }
        double age = decay == null ? 1 : decay.factor(age(member, weighing));
        return new Factors(
                base,
                age,
                kept ? weighing.doubtful() : BigDecimal.ONE,
                weighing.byMatch() ? evidence.confidence(member, members) : 1,
                BigDecimal.ONE);
    }

    /** Counts from the newest record of the cluster or a declared day, not from today: so the same records weigh the same. */
    private long age(SourceRecord member, Weighing weighing) {
        long version = member.version().number();
        if (version < FIRST_TIMESTAMP) {
            return 0;
        }
        Long from = weighing.ageFrom();
        return (from == null ? newest : from) - version;
    }
}
