package dev.serai.decision;

import java.time.Instant;
import java.util.List;

/** What partners say about proposals. Every change is within the caller's transaction. */
public interface Ballots {

    /** One a partner, by its name. */
    List<Vote> votes(long proposal);

    /** Takes the place of the partner's vote; false, without effect, when the proposal is no longer open. */
    boolean cast(long proposal, Vote vote);

    List<Note> notes(long proposal);

    void note(long proposal, Note note);

    /** A word in the discussion; all who were asked can read it. */
    record Note(String author, String text, Instant at) {}
}
