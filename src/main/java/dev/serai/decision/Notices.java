package dev.serai.decision;

import java.time.Duration;
import java.util.Optional;

/** What places are still to be told. The store's clock decides what is due; each place is one sender's turn at a time. */
public interface Notices {

    /**
     * What a place is to be told now; empty when there is nothing, it is too early, or another node is at it.
     *
     * @param every how long after a notice the next may go out, so that a thousand questions are not a thousand mails
     */
    Optional<Notice> next(String channel, String partner, Duration every);

    void told(Notice notice, Duration every);

    /** It did not go out and will be tried again after a wait. */
    void failed(Notice notice, String reason);
}
