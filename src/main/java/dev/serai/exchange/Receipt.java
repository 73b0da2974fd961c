package dev.serai.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import dev.serai.exchange.drift.DriftReason;
import dev.serai.exchange.drift.Hold;
import dev.serai.record.Intake;
import dev.serai.record.IntakeTally;
import dev.serai.record.RejectedRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells a partner what became of what it sent. It holds row numbers, codes, fields and plain reasons, and no value of a row.
 *
 * @param source what the partner calls it: a file name, {@code rest}, a message id
 * @param accepted all rows that are in, those that delete among them
 * @param deleted how many of the accepted rows say that a record is no more
 * @param rejectedByCode how many rows were rejected for each code, complete
 * @param rows the first rejected rows, at most {@link #MOST_ROWS}
 * @param broken why reading stopped before the end, or null when all was read
 * @param remarks what else there is to say
 */
public record Receipt(
        UUID intake,
        String partner,
        String feed,
        String source,
        Instant receivedAt,
        long accepted,
        long deleted,
        long rejected,
        Map<String, Long> rejectedByCode,
        List<Row> rows,
        @Nullable String broken,
        Remarks remarks) {

    /** So many rejected rows are listed one by one; the counts by code are always complete. */
    public static final int MOST_ROWS = 1_000;

    private static final JsonFactory JSON = new JsonFactory();
    private static final IntakeTally NOTHING = new IntakeTally(0, 0, Map.of(), List.of(), null);

    /** One rejected row, counted from 1, header not counted; the field is null when the whole row is at fault. */
    public record Row(long row, String code, @Nullable String field, String reason) {}

    /**
     * What else there is to say.
     *
     * @param validation true when this was a trial, and nothing of it was kept
     * @param hold the number under which it waits for a person of the hub, or 0
     * @param reasons why it waits, or would wait if it were no trial
     * @param notes what the partner may want to know
     */
    public record Remarks(boolean validation, long hold, List<String> reasons, List<String> notes) {

        static final Remarks NONE = new Remarks(false, 0, List.of(), List.of());

        public Remarks {
            reasons = List.copyOf(reasons);
            notes = List.copyOf(notes);
        }

        Remarks and(List<String> more) {
            return more.isEmpty()
                    ? this
                    : new Remarks(
                            validation,
                            hold,
                            reasons,
                            Stream.concat(notes.stream(), more.stream()).toList());
        }
    }

    public Receipt {
        rejectedByCode = Map.copyOf(rejectedByCode);
        rows = List.copyOf(rows);
    }

    public static Receipt of(Intake intake, IntakeTally tally) {
        return of(intake, tally, Remarks.NONE);
    }

    /** Of something that went in, with notes for the partner. */
    public static Receipt of(Intake intake, IntakeTally tally, List<String> notes) {
        return of(intake, tally, new Remarks(false, 0, List.of(), notes));
    }

    /** Of something that waits for a person of the hub; no row of it is in yet. */
    public static Receipt held(Intake intake, Hold hold) {
        return of(intake, NOTHING, new Remarks(false, hold.number(), sentences(hold.reasons()), List.of()));
    }

    /** Of a trial: what would have become of it, and why it would be held back. */
    public static Receipt ofTrial(Intake intake, IntakeTally tally, List<DriftReason> reasons, List<String> notes) {
        return of(intake, tally, new Remarks(true, 0, sentences(reasons), notes));
    }

    private static List<String> sentences(List<DriftReason> reasons) {
        return reasons.stream().map(DriftReason::sentence).toList();
    }

    private static Receipt of(Intake intake, IntakeTally tally, Remarks remarks) {
        List<Row> rows = tally.firstRejected().stream()
                .limit(MOST_ROWS)
                .map(Receipt::row)
                .toList();
        return new Receipt(
                intake.id(),
                intake.partner(),
                intake.feed(),
                intake.source(),
                intake.receivedAt(),
                tally.accepted(),
                tally.deleted(),
                tally.rejected(),
                tally.rejectedByCode(),
                rows,
                tally.broken(),
                remarks.and(kept(tally)));
    }

    private static List<String> kept(IntakeTally tally) {
        return new TreeMap<>(tally.keptByField())
                .entrySet().stream()
                        .map(field -> field.getKey() + ": " + field.getValue()
                                + (field.getValue() == 1
                                        ? " value is not valid and was kept as it came, marked"
                                        : " values are not valid and were kept as they came, marked"))
                        .toList();
    }

    private static Row row(RejectedRow rejected) {
        return new Row(rejected.row(), rejected.code(), rejected.field(), rejected.reason());
    }

    /** True when everything was read and no row was rejected. */
    public boolean clean() {
        return rejected == 0 && broken == null && remarks.reasons().isEmpty();
    }

    /** The receipt as one JSON object, its keys always in the same order. */
    public String toJson() {
        try (SegmentedStringWriter text = new SegmentedStringWriter(JSON._getBufferRecycler());
                JsonGenerator json = JSON.createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            write(json);
            json.flush();
            return text.getAndClear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("intake", intake.toString());
        json.writeStringField("partner", partner);
        json.writeStringField("feed", feed);
        json.writeStringField("source", source);
        json.writeStringField("received_at", receivedAt.toString());
        writeRemarks(json);
        json.writeNumberField("accepted", accepted);
        if (deleted > 0) {
            json.writeNumberField("deleted", deleted);
        }
        json.writeNumberField("rejected", rejected);
        if (broken != null) {
            json.writeStringField("broken", broken);
        }
        json.writeObjectFieldStart("rejected_by_code");
        for (Map.Entry<String, Long> code : new TreeMap<>(rejectedByCode).entrySet()) {
            json.writeNumberField(code.getKey(), code.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("rows");
        for (Row row : rows) {
            write(row, json);
        }
        json.writeEndArray();
        json.writeBooleanField("more_rows", rejected > rows.size());
        json.writeEndObject();
    }

    private void writeRemarks(JsonGenerator json) throws IOException {
        if (remarks.validation()) {
            json.writeBooleanField("validation", true);
        }
        if (!remarks.reasons().isEmpty()) {
            json.writeObjectFieldStart(remarks.validation() ? "would_be_held" : "held");
            if (remarks.hold() > 0) {
                json.writeNumberField("hold", remarks.hold());
            }
            writeTexts("reasons", remarks.reasons(), json);
            json.writeEndObject();
        }
        if (!remarks.notes().isEmpty()) {
            writeTexts("notes", remarks.notes(), json);
        }
    }

    private static void writeTexts(String name, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void write(Row row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("row", row.row());
        json.writeStringField("code", row.code());
        if (row.field() != null) {
            json.writeStringField("field", row.field());
        }
        json.writeStringField("reason", row.reason());
        json.writeEndObject();
    }

    /** The listed rows as CSV with a header: row, code, field, reason. */
    public String rejectsCsv() {
        StringBuilder csv = new StringBuilder("row,code,field,reason\r\n");
        for (Row row : rows) {
            csv.append(row.row()).append(',');
            CsvText.append(csv, row.code(), ',').append(',');
            CsvText.append(csv, row.field() == null ? "" : row.field(), ',').append(',');
            CsvText.append(csv, row.reason(), ',').append("\r\n");
        }
        return csv.toString();
    }

    /** Such as {@code customers.csv.receipt.json}: safe as a file name, whatever the partner called its file. */
    public String fileName() {
        return safeSource() + (remarks.validation() ? ".validation.json" : ".receipt.json");
    }

    /** Such as {@code customers.csv.rejects.csv}. */
    public String rejectsFileName() {
        return safeSource() + ".rejects.csv";
    }

    /** Anything but a plain name gives way to the intake id, which cannot lead out of a folder. */
    private String safeSource() {
        return source.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,119}") && source.contains(".") ? source : intake.toString();
    }

    /** Counts only: the source is the partner's own text. */
    @Override
    public String toString() {
        String counts = accepted + " accepted, " + rejected + " rejected";
        String what = remarks.hold() > 0 ? "held back as hold " + remarks.hold() : counts;
        return feed + (remarks.validation() ? " trial " : " intake ") + intake + ": " + what;
    }
}
