package dev.serai.cli.draft;

import dev.serai.cli.draft.guess.Draft;
import dev.serai.cli.draft.guess.FieldDraft;
import dev.serai.definition.Problems;
import dev.serai.mapping.BatchReader;
import dev.serai.mapping.InboundMapping;
import dev.serai.mapping.InboundMappings;
import dev.serai.mapping.RowFault;
import dev.serai.mapping.RowWatcher;
import dev.serai.record.Intake;
import dev.serai.record.IntakeTally;
import dev.serai.record.RejectedRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Runs a drafted mapping on the very sample that it was drafted from, and corrects what does not work. */
final class Refinement {

    private static final int MOST_ROUNDS = 12;
    private static final int MOST_ROWS = 20_000;
    private static final int BATCH = 1_000;

    private final String name;
    private final Path file;

    Refinement(String name, Path file) {
        this.name = name;
        this.file = file;
    }

    /**
     * A draft that works, and what came of the sample.
     *
     * @param leftOut how many values of a field are not valid, by the number of the record and the field, as 0:email
     */
    record Result(FeedGuess guess, IntakeTally tally, Map<String, Integer> leftOut) {}

    Result refine(FeedGuess first) {
        FeedGuess draft = first;
        IntakeTally tally = run(draft);
        for (int round = 0; round < MOST_ROUNDS && tally.rejected() > 0; round++) {
            Optional<FeedGuess> better = corrected(draft, tally);
            if (better.isEmpty()) {
                break;
            }
            draft = better.get();
            tally = run(draft);
        }
        return new Result(draft, tally, leftOut(draft));
    }

    /** Compiles the draft. It is a fault of this program, not of the sample, when that fails. */
    InboundMapping compile(FeedGuess draft) {
        Problems problems = new Problems();
        String text = MappingText.of(name, draft, new MappingText.Remarks(false, Map.of()));
        return InboundMappings.read(name + ".yaml", text, draft::entity, problems)
                .orElseThrow(() -> new IllegalStateException("the drafted mapping is not sound: " + problems.all()));
    }

    Intake intake(InboundMapping mapping) {
        return new Intake(
                UUID.randomUUID(),
                mapping.partner(),
                mapping.name(),
                mapping.entity(),
                String.valueOf(file.getFileName()),
                Instant.now(),
                mapping.revision());
    }

    private IntakeTally run(FeedGuess draft) {
        InboundMapping mapping = compile(draft);
        try (InputStream in = Files.newInputStream(file);
                BatchReader reader = mapping.read(in, intake(mapping), BATCH)) {
            int rows = 0;
            while (rows < MOST_ROWS && reader.hasNext()) {
                rows += reader.next().rows();
            }
            return reader.tally();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the sample cannot be read", e);
        }
    }

    private Map<String, Integer> leftOut(FeedGuess draft) {
        Map<String, Integer> counts = new HashMap<>();
        RowWatcher watcher = new RowWatcher() {

            private int of;

            @Override
            public void row(String raw, Map<String, String> sources) {}

            @Override
            public void record(int number, Map<String, String> sources) {
                of = number;
            }

            @Override
            public void dropped(String field, RowFault fault) {
                counts.merge(of + ":" + field, 1, Integer::sum);
            }
        };
        InboundMapping mapping = compile(draft);
        try (InputStream in = Files.newInputStream(file);
                BatchReader reader = mapping.watch(in, intake(mapping), watcher)) {
            for (int row = 0; row < draft.sample().rows() && reader.hasNext(); row++) {
                reader.next();
            }
            return counts;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the sample cannot be read", e);
        }
    }

    /** A field that costs records leaves invalid values out instead; a clock that cannot be read is none. */
    private Optional<FeedGuess> corrected(FeedGuess guess, IntakeTally tally) {
        FeedGuess better = guess;
        Set<String> done = new HashSet<>();
        for (RejectedRow row : tally.firstRejected()) {
            String label = String.valueOf(row.field()).replaceAll("\\[\\d+]", "[]");
            for (int number = 0; number < guess.drafts().size() && done.add(number + label); number++) {
                boolean ofItem = number > 0;
                String field = ofItem ? label : String.valueOf(row.field());
                better = better.with(number, corrected(better.drafts().get(number), field, row.code()));
            }
        }
        return better.equals(guess) ? Optional.empty() : Optional.of(better);
    }

    private static Draft corrected(Draft draft, String label, String code) {
        Draft better = draft;
        boolean clock =
                draft.version().filter(found -> found.column().equals(label)).isPresent();
        if (clock && code.endsWith("-version")) {
            better = better.withoutVersion();
        }
        for (FieldDraft field : draft.fields()) {
            if (!field.drop() && isAtFault(field, label)) {
                better = better.with(field.dropping());
            }
        }
        return better;
    }

    private static boolean isAtFault(FieldDraft field, String label) {
        return field.join()
                ? String.join(" + ", field.columns()).equals(label)
                : field.columns().contains(label);
    }
}
