package dev.serai.app.deciding;

import dev.serai.decision.InvalidVote;
import dev.serai.decision.ProposalState;
import dev.serai.decision.ProposalView;
import dev.serai.decision.VoteText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a partner is asked about, and its answers; the door in front sees to it that each sees its own part only. */
@RestController
@RequestMapping("/api/partners/{partner}/proposals")
class PartnerProposals {

    private final Decisions decisions;

    PartnerProposals(Decisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping
    List<ProposalView> list(
            @PathVariable("partner") String partner,
            @RequestParam(name = "state", required = false) @Nullable String state) {
        return decisions.list(partner, state(state));
    }

    @GetMapping("/{id}")
    ProposalView one(@PathVariable("partner") String partner, @PathVariable("id") long id) {
        return decisions.view(id, partner);
    }

    @PutMapping("/{id}/vote")
    ProposalView vote(@PathVariable("partner") String partner, @PathVariable("id") long id, @RequestBody String body) {
        return decisions.vote(id, partner, VoteText.read(body), "rest");
    }

    @PostMapping("/{id}/notes")
    ProposalView note(@PathVariable("partner") String partner, @PathVariable("id") long id, @RequestBody String body) {
        String text = VoteText.read(body)
                .note()
                .orElseThrow(() -> new InvalidVote("'note' is missing: the word for the discussion"));
        return decisions.note(id, partner, text);
    }

    static @Nullable ProposalState state(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        try {
            return ProposalState.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidVote("'state' is one of open, decided, fallback, moot, reversed");
        }
    }
}
