package dev.serai.decision;

import dev.serai.record.CanonicalRecord;
import dev.serai.record.RecordKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Shows proposals, to each reader what it may see: a partner sees what its own records say, and of the others' the fields that an
 * agreement in force names. It does not see who else says something, nor how the others voted.
 */
public final class Sight {

    private final Council council;
    private final Council.Parts parts;
    private final SourceValues values;

    public Sight(Council council, Council.Parts parts, SourceValues values) {
        this.council = council;
        this.parts = parts;
        this.values = values;
    }

    /**
     * Shows a proposal.
     *
     * @param partner the reader, or null for an operator, who sees all
     */
    public ProposalView of(Proposal proposal, @Nullable String partner) {
        Tally tally = council.tally(proposal);
        VoteRules rules = parts.definitions()
                .apply(proposal.entity())
                .map(DecisionDefinition::rules)
                .orElse(VoteRules.USUAL);
        Proposal.Outcome outcome = proposal.outcome();
        Conflict conflict = proposal.conflict();
        return new ProposalView(
                proposal.id(),
                conflict.kind().word(),
                proposal.entity(),
                conflict.golden().toString(),
                conflict.fields(),
                proposal.state().name().toLowerCase(java.util.Locale.ROOT),
                proposal.openedAt(),
                proposal.deadline(),
                conflict.confidence(),
                rules.accept(),
                tally.askedWeight().multiply(rules.quorum()),
                tally.askedWeight(),
                tally.answeredWeight(),
                choices(proposal, tally, partner),
                records(proposal, partner),
                partner == null ? null : voteOf(proposal, partner),
                partner != null && rules.veto().contains(partner),
                outcome == null ? null : outcome.choice(),
                outcome == null ? null : outcome.by(),
                parts.ballots().notes(proposal.id()).stream()
                        .map(note -> new ProposalView.NoteView(note.author(), note.text(), note.at()))
                        .toList());
    }

    private ProposalView.@Nullable VoteView voteOf(Proposal proposal, String partner) {
        return parts.ballots().votes(proposal.id()).stream()
                .filter(vote -> vote.partner().equals(partner))
                .findFirst()
                .map(vote -> new ProposalView.VoteView(
                        vote.choice(),
                        vote.stance().name().toLowerCase(java.util.Locale.ROOT),
                        vote.certainty(),
                        vote.veto(),
                        vote.channel(),
                        vote.at()))
                .orElse(null);
    }

    private List<ProposalView.ChoiceView> choices(Proposal proposal, Tally tally, @Nullable String partner) {
        List<ProposalView.ChoiceView> views = new ArrayList<>();
        Map<RecordKey, CanonicalRecord> said = valuesOf(proposal);
        for (Choice choice : proposal.conflict().choices()) {
            Tally.Standing standing = tally.standing(choice.key());
            views.add(new ProposalView.ChoiceView(
                    choice.key(),
                    label(choice, views.size()),
                    says(proposal, choice, said, partner),
                    views.isEmpty(),
                    partner != null && saysIt(choice, partner),
                    choice.partners().size(),
                    choice.weight(),
                    standing.d(),
                    standing.vetoed() != null,
                    standing.terms().stream()
                            .filter(term -> partner == null || term.partner().equals(partner))
                            .toList()));
        }
        return views;
    }

    /** That two records are one customer is said by nobody yet: they are only what it is about. */
    private static boolean saysIt(Choice choice, String partner) {
        return choice.meaning() == Choice.Meaning.VALUE && choice.partners().contains(partner);
    }

    private static String label(Choice choice, int place) {
        return switch (choice.meaning()) {
            case VALUE -> Character.toString((char) ('A' + place % 26));
            case NONE -> "no value";
            case SAME -> "one customer";
            case DIFFERENT -> "different customers";
        };
    }

    private Map<RecordKey, CanonicalRecord> valuesOf(Proposal proposal) {
        List<RecordKey> records = proposal.conflict().choices().stream()
                .flatMap(choice -> choice.from().stream())
                .distinct()
                .toList();
        return values.of(proposal.entity(), records);
    }

    private @Nullable Map<String, String> says(
            Proposal proposal, Choice choice, Map<RecordKey, CanonicalRecord> said, @Nullable String partner) {
        if (choice.meaning() != Choice.Meaning.VALUE) {
            return Map.of();
        }
        boolean own = partner == null || choice.partners().contains(partner);
        List<String> fields = proposal.conflict().fields().stream()
                .filter(field ->
                        own || parts.partners().maySee(Objects.requireNonNull(partner), proposal.entity(), field))
                .toList();
        CanonicalRecord content = choice.from().stream()
                .map(said::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return content == null || fields.isEmpty() ? null : texts(content, fields::contains);
    }

    private List<ProposalView.RecordView> records(Proposal proposal, @Nullable String partner) {
        if (!proposal.conflict().fields().isEmpty()) {
            return List.of();
        }
        List<ProposalView.RecordView> views = new ArrayList<>();
        valuesOf(proposal).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(record -> {
                    boolean own = record.getKey().partner().equals(partner);
                    views.add(new ProposalView.RecordView(
                            Integer.toString(views.size() + 1),
                            own,
                            texts(
                                    record.getValue(),
                                    field -> own
                                            || partner == null
                                            || parts.partners().maySee(partner, proposal.entity(), field))));
                });
        return views;
    }

    private static Map<String, String> texts(CanonicalRecord content, Predicate<String> visible) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < content.schema().size(); i++) {
            String field = content.schema().field(i).path().text();
            Object value = content.get(i);
            if (value != null && visible.test(field)) {
                texts.put(field, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
            }
        }
        return texts;
    }
}
