package dev.serai.app.deciding;

import dev.serai.decision.BallotLink;
import dev.serai.decision.InvalidVote;
import dev.serai.decision.ProposalView;
import dev.serai.decision.Seal;
import dev.serai.decision.VoteText;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Votes by a link from a notice. Opening it shows the question and changes nothing, since mail scanners open every link. */
@RestController
@RequestMapping("/vote")
class VoteByLink {

    private final Decisions decisions;
    private final Seal seal;
    private final Clock clock;

    VoteByLink(Decisions decisions, Seal seal, Clock clock) {
        this.decisions = decisions;
        this.seal = seal;
        this.clock = clock;
    }

    @GetMapping("/{token}")
    ResponseEntity<String> show(@PathVariable("token") String token) {
        return BallotLink.read(token, seal, clock.instant())
                .map(link -> answer(200, VotePage.question(decisions.view(link.proposal(), link.partner()))))
                .orElseGet(VoteByLink::over);
    }

    @PostMapping(path = "/{token}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> vote(
            @PathVariable("token") String token,
            @RequestParam(name = "vote", required = false) @Nullable String vote,
            @RequestParam(name = "note", required = false) @Nullable String note) {
        Optional<BallotLink> link = BallotLink.read(token, seal, clock.instant());
        if (link.isEmpty()) {
            return over();
        }
        ProposalView before = decisions.view(link.get().proposal(), link.get().partner());
        try {
            VoteText said = VoteText.chosen(vote == null ? "" : vote, note == null ? "" : note);
            return answer(
                    200,
                    VotePage.done(
                            decisions.vote(link.get().proposal(), link.get().partner(), said, "link")));
        } catch (InvalidVote problem) {
            return answer(400, VotePage.again(before, String.valueOf(problem.getMessage())));
        }
    }

    private static ResponseEntity<String> over() {
        return answer(410, VotePage.over());
    }

    private static ResponseEntity<String> answer(int status, String page) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(page);
    }
}
