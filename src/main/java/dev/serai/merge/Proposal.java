package dev.serai.merge;

import dev.serai.record.SourceRecord;
import dev.serai.strategy.Contribution;

/** What a record says about a field, and why it weighs what it weighs. */
record Proposal(SourceRecord record, Object value, Factors factors) {

    Contribution contribution() {
        return new Contribution(record.key(), record.version(), factors.weight(), value);
    }

    String partner() {
        return record.key().partner();
    }
}
