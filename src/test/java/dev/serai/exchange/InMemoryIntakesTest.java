package dev.serai.exchange;

import dev.serai.record.Batch;
import dev.serai.record.RejectedRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class InMemoryIntakesTest extends IntakesContract {

    private final Set<UUID> batches = new HashSet<>();
    private final List<RejectedRow> quarantine = new ArrayList<>();

    @Override
    protected Intakes intakes() {
        return this::store;
    }

    private boolean store(Batch batch) {
        if (!batches.add(batch.id())) {
            return false;
        }
        quarantine.addAll(batch.rejected());
        return true;
    }

    @Override
    protected long quarantined() {
        return quarantine.size();
    }
}
