package dev.serai.cli.trial;

import dev.serai.definition.Problems;
import dev.serai.mapping.BatchReader;
import dev.serai.mapping.InboundMapping;
import dev.serai.mapping.InboundMappings;
import dev.serai.record.Batch;
import dev.serai.record.Intake;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Tries a mapping on a sample, with the engine of the hub and without a hub: nothing is stored or sent. */
final class Trial {

    private final CanonicalFolder entities;
    private final String file;
    private final String sampleName;

    /**
     * A trial of one mapping on one sample.
     *
     * @param file the name of the mapping's file, as problems show it
     * @param sampleName what the sample is called
     */
    Trial(CanonicalFolder entities, String file, String sampleName) {
        this.entities = entities;
        this.file = file;
        this.sampleName = sampleName;
    }

    /** How much of a sample is wanted. */
    record Extent(int shown, int lookedAt, boolean onlyTroubled) {}

    /** Opens a sample from its beginning. */
    interface Sample {
        InputStream open() throws IOException;
    }

    /** Throws UncheckedIOException when the sample cannot be read. */
    TrialResult run(String mappingText, Sample sample, Extent extent) {
        return run(mappingText, sample, extent, () -> true);
    }

    /**
     * As the other, but ends early.
     *
     * @param goOn asked before each row; false ends the trial with the rows that it has
     */
    TrialResult run(String mappingText, Sample sample, Extent extent, BooleanSupplier goOn) {
        Problems problems = new Problems();
        Optional<InboundMapping> mapping = InboundMappings.read(
                file, mappingText, name -> entities.find(name, problems), entities.tables(problems), problems);
        if (mapping.isEmpty()) {
            return new TrialResult(file, problems.all(), List.of(), List.of(), TrialResult.Count.NOTHING, List.of());
        }
        TrialLog log = new TrialLog(extent, mapping.get().wiring(), goOn);
        return run(mapping.get(), sample, log, problems);
    }

    private TrialResult run(InboundMapping mapping, Sample sample, TrialLog log, Problems problems) {
        Intake intake = new Intake(
                UUID.randomUUID(),
                mapping.partner(),
                mapping.name(),
                mapping.entity(),
                sampleName,
                Instant.now(),
                mapping.revision());
        try (InputStream bytes = sample.open();
                BatchReader reader = mapping.watch(bytes, intake, log)) {
            while (log.wantsMore() && reader.hasNext()) {
                log.add(reader.next());
            }
            boolean more = goesOn(reader, log);
            return new TrialResult(
                    mapping.name(),
                    problems.all(),
                    mapping.wiring(),
                    log.rows(),
                    log.count(more, reader.tally().broken()),
                    log.notes());
        } catch (IOException e) {
            throw new UncheckedIOException("the sample cannot be read", e);
        }
    }

    /** Whether the sample has more rows than are wanted; what is left of the last row is added. */
    private static boolean goesOn(BatchReader reader, TrialLog log) {
        while (!log.wantsMore() && reader.hasNext()) {
            Batch batch = reader.next();
            if (batch.rows() > 0) {
                return true;
            }
            log.add(batch);
        }
        return false;
    }
}
