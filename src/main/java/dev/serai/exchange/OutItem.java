package dev.serai.exchange;

import dev.serai.record.CanonicalRecord;
import dev.serai.record.GoldenId;
import org.jspecify.annotations.Nullable;

/**
 * One customer in a delivery.
 *
 * @param content the golden values, or null when the subscriber is to remove the customer
 * @param mergedInto the customer that this one turned out to be, when that is why it is removed, else null
 */
record OutItem(
        GoldenId id,
        long version,
        @Nullable CanonicalRecord content,
        @Nullable GoldenId mergedInto) {

    String change() {
        return content == null ? "removed" : "upsert";
    }
}
