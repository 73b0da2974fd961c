package dev.serai.merge;

import dev.serai.record.RecordKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Pins in memory, for one thread. */
public final class InMemoryPins implements Pins {

    private final List<Pin> inForce = new ArrayList<>();
    private long numbers;

    @Override
    public List<Pin> inForce(Collection<RecordKey> anchors) {
        return inForce.stream().filter(pin -> anchors.contains(pin.anchor())).toList();
    }

    @Override
    public Pin add(Pin pin) {
        Pin numbered =
                new Pin(++numbers, pin.anchor(), pin.field(), pin.content(), pin.author(), pin.reason(), pin.until());
        inForce.add(numbered);
        return numbered;
    }

    @Override
    public Optional<Pin> end(long number, String why) {
        Optional<Pin> found =
                inForce.stream().filter(pin -> pin.number() == number).findFirst();
        found.ifPresent(inForce::remove);
        return found;
    }

    @Override
    public List<Pin> overdue(Instant now) {
        return inForce.stream()
                .filter(pin -> pin.until() != null && !now.isBefore(pin.until()))
                .toList();
    }
}
