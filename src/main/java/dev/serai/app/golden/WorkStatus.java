package dev.serai.app.golden;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where something that the hub does with all golden records of an entity stands.
 *
 * @param state what goes on, or how the last ended
 * @param revision of the merge definition that is compared, applied or learnt for
 * @param examined how many golden records were looked at
 * @param changed how many of them become, or became, different
 * @param fields how many values do, by field
 * @param owed how many golden records each subscription would be told of, at the most
 * @param seconds how long it has taken
 * @param suggestion a file to review, or null
 * @param trouble why it failed, without any value
 */
record WorkStatus(
        State state,
        String revision,
        long examined,
        long changed,
        Map<String, Long> fields,
        Map<String, Long> owed,
        double seconds,
        @Nullable String suggestion,
        @Nullable String trouble) {

    enum State {
        NEVER,
        COMPARING,
        COMPARED,
        APPLYING,
        APPLIED,
        LEARNING,
        LEARNT,
        FAILED
    }

    static WorkStatus never(String revision) {
        return new WorkStatus(State.NEVER, revision, 0, 0, Map.of(), Map.of(), 0, null, null);
    }

    static WorkStatus begun(State state, String revision) {
        return new WorkStatus(state, revision, 0, 0, Map.of(), Map.of(), 0, null, null);
    }

    static WorkStatus failed(String revision, RuntimeException e) {
        return new WorkStatus(
                State.FAILED,
                revision,
                0,
                0,
                Map.of(),
                Map.of(),
                0,
                null,
                e.getClass().getSimpleName());
    }

    WorkStatus suggesting(String file) {
        return new WorkStatus(State.LEARNT, revision, examined, changed, fields, owed, seconds, file, null);
    }

    boolean running() {
        return state == State.COMPARING || state == State.APPLYING || state == State.LEARNING;
    }
}
