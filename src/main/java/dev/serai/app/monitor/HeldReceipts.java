package dev.serai.app.monitor;

import dev.serai.exchange.Receipt;
import dev.serai.exchange.drift.DriftGuard;
import dev.serai.exchange.drift.Hold;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells a partner what became of what was held back; the door in front sees to it that each sees its own part only. */
@RestController
class HeldReceipts {

    private final DriftGuard drift;

    HeldReceipts(DriftGuard drift) {
        this.drift = drift;
    }

    /** 200 with the receipt of the end, 202 while it waits, 410 when the hub forgot it: then it is to be sent again. */
    @GetMapping("/api/partners/{partner}/{feed}/receipts/{intake}")
    ResponseEntity<?> receipt(
            @PathVariable("partner") String partner,
            @PathVariable("feed") String feed,
            @PathVariable("intake") UUID intake) {
        return drift.holds()
                .ofIntake(intake)
                .filter(hold -> hold.intake().feed().equals(partner + "/" + feed))
                .<ResponseEntity<?>>map(HeldReceipts::answer)
                .orElseGet(() -> problem(HttpStatus.NOT_FOUND, "Nothing of this intake was held back."));
    }

    private static ResponseEntity<?> answer(Hold hold) {
        String outcome = hold.outcome();
        return switch (hold.state()) {
            case HELD, RELEASED ->
                json(HttpStatus.ACCEPTED, Receipt.held(hold.intake(), hold).toJson());
            case DISCARDED -> problem(HttpStatus.GONE, "The hub has forgotten it. Please send it again.");
            case DONE ->
                outcome == null
                        ? problem(HttpStatus.GONE, "It was let go, and is read again from its source.")
                        : json(HttpStatus.OK, outcome);
        };
    }

    private static ResponseEntity<?> json(HttpStatus status, String receipt) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(receipt);
    }

    private static ResponseEntity<?> problem(HttpStatus status, String title) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(title);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
