package dev.serai.app.deciding;

import dev.serai.decision.InvalidVote;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells callers in plain words why a vote does not count. */
@RestControllerAdvice(basePackageClasses = VoteProblems.class)
class VoteProblems {

    @ExceptionHandler
    ProblemDetail refuse(InvalidVote problem) {
        String detail = String.valueOf(problem.getMessage());
        HttpStatus status = detail.startsWith("there is no proposal")
                ? HttpStatus.NOT_FOUND
                : detail.endsWith("no longer open") ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
        return ProblemDetail.forStatusAndDetail(status, detail);
    }
}
