package dev.serai.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the hub may be unsure of. */
public enum ConflictKind {
    /** The confidence in a golden value is below the declared bound. */
    CONFIDENCE,
    /** One customer has two values of something of which a customer has one; or of two records that make it so. */
    EXCLUSIVE,
    /** Two records may be the same customer. */
    PAIR,
    /** One link alone holds two groups of records together. */
    BRIDGE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(ConflictKind::word).toList();
    }

    /** Those that may be about two records in place of a value. */
    static List<String> aboutRecords() {
        return List.of(PAIR.word(), BRIDGE.word(), EXCLUSIVE.word());
    }

    static Optional<ConflictKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
