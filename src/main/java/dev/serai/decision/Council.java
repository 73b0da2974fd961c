package dev.serai.decision;

import dev.serai.decision.DecisionLog.What;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Leads proposals to their end: takes votes, counts them, puts the outcome in force, takes it back. Every call that changes
 * something is within one transaction of the caller.
 */
public final class Council {

    private static final int LONGEST_NOTE = 2_000;
    static final String HUB = "hub";

    /**
     * What it works with.
     *
     * @param definitions by entity, those in force
     */
    public record Parts(
            Proposals proposals,
            Ballots ballots,
            DecisionLog log,
            Outcomes outcomes,
            Partners partners,
            Function<String, Optional<DecisionDefinition>> definitions,
            Clock clock) {}

    private final Parts parts;

    public Council(Parts parts) {
        this.parts = parts;
    }

    /** D of every choice as it stands. */
    public Tally tally(Proposal proposal) {
        Map<String, BigDecimal> weights = new TreeMap<>();
        Map<String, BigDecimal> declared =
                definition(proposal).map(DecisionDefinition::weights).orElse(Map.of());
        proposal.asked()
                .forEach(partner -> weights.put(
                        partner, declared.getOrDefault(partner, parts.partners().weight(partner))));
        return Tally.of(proposal.choiceKeys(), weights, parts.ballots().votes(proposal.id()));
    }

    private VoteRules rules(Proposal proposal) {
        return definition(proposal).map(DecisionDefinition::rules).orElse(VoteRules.USUAL);
    }

    private Optional<DecisionDefinition> definition(Proposal proposal) {
        return parts.definitions().apply(proposal.entity());
    }

    /** Takes a vote. Throws InvalidVote when it cannot be counted. */
    public void vote(long id, Vote vote) {
        Proposal proposal = asked(id, vote.partner());
        if (vote.choice() != null) {
            proposal.choice(vote.choice());
        }
        if (vote.veto() && !rules(proposal).veto().contains(vote.partner())) {
            throw new InvalidVote("you have no veto here; vote against it without one");
        }
        if (!parts.ballots().cast(id, vote)) {
            throw closed(proposal);
        }
        Tally tally = tally(proposal);
        BigDecimal d =
                vote.choice() == null ? null : tally.standing(vote.choice()).d();
        String terms = vote.choice() == null ? "" : terms(tally.standing(vote.choice()));
        parts.log().append(new DecisionLog.Entry(id, What.VOTED, vote.partner(), vote.choice(), d, terms, vote.at()));
    }

    /** Adds to the discussion. Throws InvalidVote when the partner was not asked or says nothing. */
    public void note(long id, String partner, String text) {
        Proposal proposal = asked(id, partner);
        if (text.isBlank() || text.length() > LONGEST_NOTE) {
            throw new InvalidVote("a note has 1 to " + LONGEST_NOTE + " characters");
        }
        if (!proposal.isOpen()) {
            throw closed(proposal);
        }
        Instant now = parts.clock().instant();
        parts.ballots().note(id, new Ballots.Note(partner, text.strip(), now));
        parts.log().append(new DecisionLog.Entry(id, What.NOTED, partner, null, null, "", now));
    }

    private Proposal asked(long id, String partner) {
        return parts.proposals()
                .find(id)
                .filter(proposal -> proposal.asked().contains(partner))
                .orElseThrow(() -> new InvalidVote("there is no proposal " + id + " that you are asked about"));
    }

    private static InvalidVote closed(Proposal proposal) {
        return new InvalidVote("proposal " + proposal.id() + " is no longer open");
    }

    /** Ends a proposal when its votes, or its deadline, decide it; true when it ended. */
    public boolean settle(long id) {
        Optional<Proposal> seen = parts.proposals().find(id).filter(Proposal::isOpen);
        if (seen.isEmpty() || verdict(seen.get()).kind() == Verdict.Kind.OPEN) {
            return false;
        }
        parts.outcomes().lock(seen.get().entity());
        Optional<Proposal> open = parts.proposals().lock(id).filter(Proposal::isOpen);
        if (open.isEmpty()) {
            return false;
        }
        Verdict verdict = verdict(open.get());
        String choice = verdict.choice();
        if (choice == null) {
            return false;
        }
        boolean voted = verdict.kind() == Verdict.Kind.ACCEPTED;
        Tally.Standing standing = tally(open.get()).standing(choice);
        boolean apply = voted || !open.get().computed().key().equals(choice);
        close(open.get(), new Ending(standing, voted ? "vote" : "deadline", reason(standing), voted, apply));
        return true;
    }

    private Verdict verdict(Proposal proposal) {
        boolean ended = !parts.clock().instant().isBefore(proposal.deadline());
        return Verdict.of(tally(proposal), rules(proposal), proposal.computed().key(), ended);
    }

    private record Ending(Tally.Standing standing, String by, String reason, boolean decided, boolean apply) {}

    private void close(Proposal proposal, Ending ending) {
        Instant now = parts.clock().instant();
        Choice choice = proposal.choice(ending.standing().choice());
        BigDecimal d = ending.standing().d();
        ProposalState state = ending.decided() ? ProposalState.DECIDED : ProposalState.FALLBACK;
        parts.proposals().close(proposal.id(), state, new Proposal.Outcome(choice.key(), d, null, ending.by(), now));
        if (ending.apply()) {
            // Closed first: the merge anew finds the conflict gone, and would close what is still open as moot.
            String effect = parts.outcomes().enforce(proposal, choice, "proposal " + proposal.id(), ending.reason());
            parts.proposals()
                    .close(proposal.id(), state, new Proposal.Outcome(choice.key(), d, effect, ending.by(), now));
        }
        parts.log()
                .append(new DecisionLog.Entry(
                        proposal.id(),
                        ending.decided() ? What.DECIDED : What.FALLBACK,
                        ending.by(),
                        choice.key(),
                        d,
                        terms(ending.standing()),
                        now));
    }

    /** An operator decides in the partners' place. Throws InvalidVote when it is no longer open. */
    public void decide(long id, String choice, String operator, String reason) {
        Proposal found = parts.proposals().find(id).orElseThrow(() -> new InvalidVote("there is no proposal " + id));
        parts.outcomes().lock(found.entity());
        Proposal proposal = parts.proposals().lock(id).filter(Proposal::isOpen).orElseThrow(() -> closed(found));
        proposal.choice(choice);
        close(proposal, new Ending(tally(proposal).standing(choice), operator, reason, true, true));
    }

    /** Takes back what was decided. Throws InvalidVote when nothing is in force. */
    public void reverse(long id, String operator, String reason) {
        Proposal found = parts.proposals().find(id).orElseThrow(() -> new InvalidVote("there is no proposal " + id));
        parts.outcomes().lock(found.entity());
        Proposal proposal = parts.proposals().lock(id).orElse(found);
        Proposal.Outcome outcome = proposal.outcome();
        boolean ended = proposal.state() == ProposalState.DECIDED || proposal.state() == ProposalState.FALLBACK;
        if (!ended || outcome == null || outcome.effect() == null) {
            throw new InvalidVote("proposal " + id + " has nothing in force that could be taken back");
        }
        Instant now = parts.clock().instant();
        parts.proposals()
                .close(
                        id,
                        ProposalState.REVERSED,
                        new Proposal.Outcome(outcome.choice(), outcome.d(), null, operator, now));
        parts.outcomes().undo(proposal, outcome.effect(), operator, reason);
        parts.log().append(new DecisionLog.Entry(id, What.REVERSED, operator, outcome.choice(), outcome.d(), "", now));
    }

    /** Reminds those who are silent; gives how many proposals that was. */
    public int remind(int limit) {
        Instant now = parts.clock().instant();
        List<Proposal> due = parts.proposals().toRemind(now, limit);
        for (Proposal proposal : due) {
            for (String partner : tally(proposal).silent()) {
                parts.log().append(new DecisionLog.Entry(proposal.id(), What.REMINDED, partner, null, null, "", now));
            }
        }
        return due.size();
    }

    /** The sum as people write it: {@code acme 5 × 1 + globex 3 × -1}. */
    static String terms(Tally.Standing standing) {
        return standing.terms().stream()
                .map(term -> term.partner() + " " + term.weight().toPlainString() + " × "
                        + term.position().toPlainString())
                .collect(Collectors.joining(" + "));
    }

    private static String reason(Tally.Standing standing) {
        String terms = terms(standing);
        return terms.isEmpty() ? "nobody answered" : "D = " + standing.d().toPlainString() + " of " + terms;
    }
}
