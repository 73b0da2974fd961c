package dev.serai.decision;

import dev.serai.record.ContentHash;
import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Matching is not sure whether two records are one customer.
 *
 * @param question the same for the same two records
 * @param golden the customer of the first of them
 * @param together true when they are one customer as things stand
 * @param likely how likely it is that they are one, 0 to 1
 * @param said changes when either record says something else
 */
public record LinkDoubt(
        ConflictKind kind,
        String question,
        List<RecordKey> records,
        GoldenId golden,
        boolean together,
        BigDecimal likely,
        String said) {

    public LinkDoubt {
        records = List.copyOf(records);
        if (records.size() != 2) {
            throw new IllegalArgumentException("a link is between two records");
        }
    }

    String subject() {
        return "link/" + question;
    }

    Choice choice(Choice.Meaning meaning, BigDecimal weight) {
        String key = meaning.name().toLowerCase(Locale.ROOT);
        ContentHash value = ContentHash.of((key + " " + said).getBytes(StandardCharsets.UTF_8));
        return new Choice(key, meaning, value, records, weight);
    }
}
