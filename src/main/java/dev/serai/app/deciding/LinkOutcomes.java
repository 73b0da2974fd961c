package dev.serai.app.deciding;

import dev.serai.camel.Engines;
import dev.serai.decision.Choice;
import dev.serai.decision.Outcomes;
import dev.serai.decision.Proposal;
import dev.serai.match.incremental.Decisions;
import dev.serai.match.incremental.LinkConstraint;
import dev.serai.record.RecordKey;
import java.util.List;
import java.util.function.Supplier;

/**
 * Puts decisions in force whether two records are one customer: a constraint on the pair, and at once the customers and golden
 * versions that come of it. What is about values goes on to {@link GoldenOutcomes}.
 */
final class LinkOutcomes implements Outcomes {

    private static final String LINK = "link ";

    private final Decisions constraints;
    private final Supplier<Engines> engines;
    private final GoldenOutcomes values;

    LinkOutcomes(Decisions constraints, Supplier<Engines> engines, GoldenOutcomes values) {
        this.constraints = constraints;
        this.engines = engines;
        this.values = values;
    }

    @Override
    public void lock(String entity) {
        values.lock(entity);
    }

    @Override
    public String enforce(Proposal proposal, Choice choice, String author, String reason) {
        if (!proposal.conflict().isAboutRecords()) {
            return values.enforce(proposal, choice, author, reason);
        }
        LinkConstraint.Kind kind =
                choice.meaning() == Choice.Meaning.SAME ? LinkConstraint.Kind.MUST : LinkConstraint.Kind.CANNOT;
        List<RecordKey> pair = choice.from();
        constraints.put(
                new LinkConstraint(pair.get(0), pair.get(1), kind),
                new Decisions.Reason(author, reason, Long.toString(proposal.id())));
        resolveAgain(proposal.entity(), pair);
        return LINK + (kind == LinkConstraint.Kind.MUST ? "must" : "cannot") + " on " + proposal.entity();
    }

    @Override
    public void undo(Proposal proposal, String effect, String author, String reason) {
        if (!effect.startsWith(LINK)) {
            values.undo(proposal, effect, author, reason);
            return;
        }
        List<RecordKey> pair = proposal.computed().from();
        constraints.remove(pair.get(0), pair.get(1));
        resolveAgain(proposal.entity(), pair);
    }

    private void resolveAgain(String entity, List<RecordKey> pair) {
        Engines now = engines.get().inForce();
        now.merger(entity).merge(now.matcher(entity).reconsider(pair).clusters());
        values.mergeAnewAbout(entity, pair);
    }
}
