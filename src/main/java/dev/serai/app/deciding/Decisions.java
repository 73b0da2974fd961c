package dev.serai.app.deciding;

import dev.serai.decision.Council;
import dev.serai.decision.DecisionLog;
import dev.serai.decision.InvalidVote;
import dev.serai.decision.Proposal;
import dev.serai.decision.ProposalState;
import dev.serai.decision.ProposalView;
import dev.serai.decision.Sight;
import dev.serai.decision.VoteText;
import dev.serai.decision.VotingBooth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** What partners and operators do with proposals, each in a transaction of its own. */
public final class Decisions implements VotingBooth {

    private static final int MOST_SHOWN = 500;

    private final Council council;
    private final Council.Parts parts;
    private final Sight sight;
    private final TransactionTemplate transaction;

    Decisions(Council council, Council.Parts parts, Sight sight, TransactionTemplate transaction) {
        this.council = council;
        this.parts = parts;
        this.sight = sight;
        this.transaction = transaction;
    }

    /**
     * What there is to see.
     *
     * @param partner whose proposals are meant, or null for an operator, who sees all
     * @param state or null for all
     */
    public List<ProposalView> list(@Nullable String partner, @Nullable ProposalState state) {
        return parts.proposals().list(partner, state, MOST_SHOWN).stream()
                .map(proposal -> sight.of(proposal, partner))
                .toList();
    }

    /** Throws InvalidVote when there is none, or the partner was not asked. */
    public ProposalView view(long id, @Nullable String partner) {
        return sight.of(proposal(id, partner), partner);
    }

    /** What happened to a proposal, the oldest first. */
    List<DecisionLog.Entry> history(long id) {
        return parts.log().of(id);
    }

    private Proposal proposal(long id, @Nullable String partner) {
        return parts.proposals()
                .find(id)
                .filter(found -> partner == null || found.asked().contains(partner))
                .orElseThrow(() -> new InvalidVote(
                        "there is no proposal " + id + (partner == null ? "" : " that you are asked about")));
    }

    /** Takes a vote, and ends the proposal when that decides it; gives how it stands then. */
    @Override
    public ProposalView vote(long id, String partner, VoteText said, String channel) {
        transaction.executeWithoutResult(status -> {
            council.vote(id, said.vote(partner, channel, parts.clock().instant()));
            said.note().ifPresent(note -> council.note(id, partner, note));
        });
        settle(id);
        return view(id, partner);
    }

    ProposalView note(long id, String partner, String text) {
        transaction.executeWithoutResult(status -> council.note(id, partner, text));
        return view(id, partner);
    }

    ProposalView decide(long id, String choice, String operator, String reason) {
        transaction.executeWithoutResult(status -> council.decide(id, choice, operator, reason));
        return view(id, null);
    }

    ProposalView reverse(long id, String operator, String reason) {
        transaction.executeWithoutResult(status -> council.reverse(id, operator, reason));
        return view(id, null);
    }

    void settle(long id) {
        transaction.executeWithoutResult(status -> council.settle(id));
    }

    void remind(int limit) {
        transaction.executeWithoutResult(status -> council.remind(limit));
    }
}
