package dev.serai.decision;

import dev.serai.record.ContentHash;
import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that the hub is not sure of, as it is now.
 *
 * @param subject says what it is about; there is at most one open proposal for each
 * @param golden the customer that it is about
 * @param fields the golden fields that it is about; empty for a question whether two records are one customer
 * @param confidence in what was computed, 0 to 1
 * @param choices at least two; the first is what was computed
 */
public record Conflict(
        ConflictKind kind,
        String subject,
        GoldenId golden,
        List<String> fields,
        BigDecimal confidence,
        List<Choice> choices) {

    public Conflict {
        fields = List.copyOf(fields);
        choices = List.copyOf(choices);
        if (choices.size() < 2) {
            throw new IllegalArgumentException("there is nothing to decide about " + kind);
        }
    }

    /** About fields of a golden record. */
    public static Conflict aboutFields(
            ConflictKind kind, GoldenId golden, List<String> fields, BigDecimal confidence, List<Choice> choices) {
        return new Conflict(kind, golden + "/" + String.join("+", fields), golden, fields, confidence, choices);
    }

    /** About two records: whether they are one customer. */
    public static Conflict aboutRecords(LinkDoubt doubt) {
        List<Choice> choices = new ArrayList<>(List.of(
                doubt.choice(Choice.Meaning.SAME, doubt.likely()),
                doubt.choice(Choice.Meaning.DIFFERENT, BigDecimal.ONE.subtract(doubt.likely()))));
        if (!doubt.together()) {
            Collections.reverse(choices);
        }
        return new Conflict(
                doubt.kind(),
                doubt.subject(),
                doubt.golden(),
                List.of(),
                choices.get(0).weight(),
                choices);
    }

    /** True for a question whether two records are one customer. */
    public boolean isAboutRecords() {
        return fields.isEmpty();
    }

    /** The records that it is about. */
    public Set<RecordKey> records() {
        Set<RecordKey> records = new TreeSet<>();
        choices.forEach(choice -> records.addAll(choice.from()));
        return records;
    }

    public String entity() {
        return golden.entity();
    }

    /** The partners whose records it is about. */
    public Set<String> concerned() {
        Set<String> partners = new TreeSet<>();
        choices.forEach(choice -> partners.addAll(choice.partners()));
        return partners;
    }

    /** Changes when somebody says something else, or somebody else says it. */
    public ContentHash fingerprint() {
        StringBuilder text = new StringBuilder(kind.word());
        choices.stream()
                .map(choice -> choice.key()
                        + choice.value()
                        + choice.from().stream()
                                .map(record -> record.partner() + "/" + record.sourceKey())
                                .sorted()
                                .toList())
                .forEach(choice -> text.append('\n').append(choice));
        return ContentHash.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
