package dev.serai.exchange.drift;

import dev.serai.exchange.drift.Hold.State;
import dev.serai.record.ContentHash;
import dev.serai.record.Intake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds that last as long as the process. */
public final class InMemoryHolds implements Holds {

    private final Map<Long, Hold> holds = new TreeMap<>();
    private final Map<Long, byte[]> contents = new HashMap<>();
    private final Map<Long, String> fingerprints = new HashMap<>();
    private final Map<Long, AnswerTo> answers = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();

    @Override
    public synchronized Hold keep(Intake intake, List<DriftReason> reasons, @Nullable InputStream content) {
        byte[] bytes = content == null ? new byte[0] : all(content);
        String fingerprint = intake.feed() + (content == null ? reasons : ContentHash.of(bytes));
        for (Hold hold : holds.values()) {
            if (hold.state() == State.HELD && fingerprint.equals(fingerprints.get(hold.number()))) {
                return put(hold, State.HELD, hold.repeats() + 1, hold.outcome());
            }
        }
        long number = holds.size() + 1L;
        fingerprints.put(number, fingerprint);
        contents.put(number, bytes);
        Hold hold = new Hold(
                number, intake, reasons, content == null ? -1 : bytes.length, State.HELD, Instant.now(), 0, null);
        return put(hold, State.HELD, 0, null);
    }

    private static byte[] all(InputStream content) {
        try {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Hold put(Hold hold, State state, long repeats, @Nullable String outcome) {
        Hold next = new Hold(
                hold.number(), hold.intake(), hold.reasons(), hold.bytes(), state, hold.heldAt(), repeats, outcome);
        holds.put(hold.number(), next);
        return next;
    }

    private boolean move(long number, State state) {
        Hold hold = holds.get(number);
        if (hold == null || hold.state() != State.HELD) {
            return false;
        }
        put(hold, state, hold.repeats(), hold.outcome());
        return true;
    }

    @Override
    public synchronized Optional<Hold> find(long number) {
        return Optional.ofNullable(holds.get(number));
    }

    @Override
    public synchronized Optional<Hold> ofIntake(UUID intake) {
        return holds.values().stream()
                .filter(hold -> hold.intake().id().equals(intake))
                .reduce((first, last) -> last);
    }

    @Override
    public synchronized void answerTo(long number, AnswerTo answer) {
        answers.put(number, answer);
    }

    @Override
    public synchronized Optional<AnswerTo> answerTo(long number) {
        return Optional.ofNullable(answers.get(number));
    }

    @Override
    public synchronized List<Hold> open() {
        return holds.values().stream().filter(Hold::isOpen).toList();
    }

    @Override
    public synchronized boolean release(long number) {
        Hold hold = holds.get(number);
        return move(number, hold != null && !hold.hasContent() ? State.DONE : State.RELEASED);
    }

    @Override
    public synchronized boolean discard(long number) {
        return move(number, State.DISCARDED) && contents.remove(number) != null;
    }

    @Override
    public synchronized Optional<Hold> next(String entity) {
        return holds.values().stream()
                .filter(hold -> hold.state() == State.RELEASED
                        && hold.intake().entity().equals(entity)
                        && !taken.contains(hold.number()))
                .findFirst()
                .filter(hold -> taken.add(hold.number()));
    }

    @Override
    public synchronized InputStream content(long number) {
        return new ByteArrayInputStream(contents.getOrDefault(number, new byte[0]));
    }

    @Override
    public synchronized void done(long number, String outcome) {
        find(number).ifPresent(hold -> put(hold, State.DONE, hold.repeats(), outcome));
        contents.remove(number);
    }

    @Override
    public synchronized void putOff(long number) {
        taken.remove(number);
    }

    @Override
    public synchronized void holdAgain(long number, String why) {
        find(number).ifPresent(hold -> put(hold, State.HELD, hold.repeats(), why));
        taken.remove(number);
    }
}
