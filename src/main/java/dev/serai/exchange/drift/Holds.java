package dev.serai.exchange.drift;

import dev.serai.record.Intake;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what is held back until it was let go or discarded. */
public interface Holds {

    /**
     * Keeps an intake and its content; returns when both are durable. The same content of the same feed that waits already is
     * one hold, whose repeats are counted.
     *
     * @param content read to its end and not closed; null when the source can be read again
     */
    Hold keep(Intake intake, List<DriftReason> reasons, @Nullable InputStream content);

    Optional<Hold> find(long number);

    /** The last one that an intake became. */
    Optional<Hold> ofIntake(UUID intake);

    /** Remembers where its end is to be told; the last word counts. */
    void answerTo(long number, AnswerTo answer);

    /** Where its end is to be told; empty where nobody said. */
    Optional<AnswerTo> answerTo(long number);

    /** Those that are held or released and not done, the oldest first. */
    List<Hold> open();

    /** False when it was not held. */
    boolean release(long number);

    /** Forgets the content for good; false when it was not held. */
    boolean discard(long number);

    /** The oldest released hold of an entity that nobody works on; it is the caller's for a while. */
    Optional<Hold> next(String entity);

    /** What was kept, to be closed by the caller. */
    InputStream content(long number);

    /** Ends a released hold, and forgets its content. */
    void done(long number, String outcome);

    /** Leaves a released hold for another try in a moment. */
    void putOff(long number);

    /** Puts a released hold back among those that wait for a person, because it could not be read after all. */
    void holdAgain(long number, String why);
}
