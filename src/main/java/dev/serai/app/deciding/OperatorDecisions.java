package dev.serai.app.deciding;

import dev.serai.decision.DecisionLog;
import dev.serai.decision.InvalidVote;
import dev.serai.decision.ProposalView;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All proposals, for operators: to look at, to decide in the partners' place, and to take back. */
@RestController
@RequestMapping("/hub/api/decisions")
class OperatorDecisions {

    private final Decisions decisions;

    OperatorDecisions(Decisions decisions) {
        this.decisions = decisions;
    }

    /** A proposal and what happened to it. */
    record Whole(ProposalView proposal, List<DecisionLog.Entry> history) {}

    /** What an operator says. */
    record Order(@Nullable String choice, @Nullable String reason) {}

    @GetMapping
    List<ProposalView> list(@RequestParam(name = "state", required = false) @Nullable String state) {
        return decisions.list(null, PartnerProposals.state(state));
    }

    @GetMapping("/{id}")
    Whole one(@PathVariable("id") long id) {
        return new Whole(decisions.view(id, null), decisions.history(id));
    }

    @PostMapping("/{id}/decide")
    Whole decide(@PathVariable("id") long id, @RequestBody Order order, Principal operator) {
        if (order.choice() == null) {
            throw new InvalidVote("'choice' is missing: the key of the choice that shall hold");
        }
        decisions.decide(id, order.choice(), operator.getName(), reason(order));
        return one(id);
    }

    @PostMapping("/{id}/reverse")
    Whole reverse(@PathVariable("id") long id, @RequestBody Order order, Principal operator) {
        decisions.reverse(id, operator.getName(), reason(order));
        return one(id);
    }

    private static String reason(Order order) {
        if (order.reason() == null || order.reason().isBlank()) {
            throw new InvalidVote("'reason' is missing: whoever reads the audit wants to know why");
        }
        return order.reason().strip();
    }
}
