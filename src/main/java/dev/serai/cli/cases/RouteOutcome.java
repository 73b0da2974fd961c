package dev.serai.cli.cases;

import java.util.List;
import java.util.Map;

/**
 * What came of an input that went through a route.
 *
 * @param mapped what reached the inbox, and the rows that went to the quarantine with it
 * @param answer what the partner is told: {@code status} and the fields of the receipt
 * @param sent what each subscription's channel was given
 * @param notes why the route failed, when it did
 */
record RouteOutcome(Mapped mapped, Map<String, String> answer, Map<String, String> sent, List<String> notes) {

    static final RouteOutcome NOTHING = new RouteOutcome(Mapped.NOTHING, Map.of(), Map.of(), List.of());

    RouteOutcome {
        answer = Map.copyOf(answer);
        sent = Map.copyOf(sent);
        notes = List.copyOf(notes);
    }
}
