package dev.serai.mapping;

import dev.serai.record.Batch;
import dev.serai.record.Intake;
import dev.serai.record.IntakeTally;
import dev.serai.record.RejectedRow;
import dev.serai.record.SourceShape;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Maps the rows of one intake, batch by batch. */
final class MappedBatches implements BatchReader {

    private static final int MOST_LISTED = 1_000;

    private final Opening opening;
    private final Intake intake;
    private final int batchSize;
    private final MappingPlan plan;
    private final RowMapper mapper;
    private final ShapeSampler sampler;
    private SourceShape shape = SourceShape.UNKNOWN;
    private final Map<String, Long> rejectedByCode = new TreeMap<>();
    private final Map<String, Long> keptByField = new TreeMap<>();
    private final List<RejectedRow> firstRejected = new ArrayList<>();
    private @Nullable RowSource rows;
    private final Deque<Batch> ready = new ArrayDeque<>();
    private @Nullable String broken;
    private boolean ended;
    private int sequence;
    private long accepted;
    private long rejected;
    private long deleted;

    MappedBatches(MappingPlan plan, Opening opening, RowMapper mapper, int batchSize) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("a batch has at least one row, not " + batchSize);
        }
        this.opening = opening;
        this.intake = mapper.intake();
        this.batchSize = batchSize;
        this.plan = plan;
        this.mapper = mapper;
        this.sampler = new ShapeSampler(plan.slots());
        mapper.sample(sampler);
    }

    @Override
    public Intake intake() {
        return intake;
    }

    @Override
    public boolean hasNext() {
        if (ready.isEmpty() && !ended) {
            readBatch();
        }
        return !ready.isEmpty();
    }

    @Override
    public Batch next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the intake has no more batches");
        }
        return ready.remove();
    }

    private void readBatch() {
        BatchBuilder batch = new BatchBuilder(batchSize, plan);
        try {
            RowSource source = rows == null ? opening.open() : rows;
            rows = source;
            while (!batch.isFull()) {
                Row row = source.next();
                if (row == null) {
                    ended = true;
                    break;
                }
                mapper.map(row, batch);
            }
        } catch (BrokenSource e) {
            ended = true;
            broken = e.sentence();
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof BrokenContent content)) {
                throw e;
            }
            ended = true;
            broken = content.sentence();
        }
        if (sequence == 0) {
            mapper.sample(null);
            shape = rows == null ? SourceShape.UNKNOWN : sampler.shape(rows);
        }
        count(batch);
        List<Batch> built = batch.build(intake, sequence);
        sequence += built.size();
        ready.addAll(built);
    }

    private void count(BatchBuilder batch) {
        accepted += batch.accepted();
        rejected += batch.rejected().size();
        deleted += batch.deleted();
        batch.keptByField().forEach((field, count) -> keptByField.merge(field, count, Long::sum));
        for (RejectedRow row : batch.rejected()) {
            rejectedByCode.merge(row.code(), 1L, Long::sum);
            if (firstRejected.size() < MOST_LISTED) {
                firstRejected.add(
                        new RejectedRow(row.row(), row.sourceKey(), row.field(), row.code(), row.reason(), ""));
            }
        }
    }

    @Override
    public IntakeTally tally() {
        return new IntakeTally(accepted, rejected, rejectedByCode, firstRejected, keptByField, broken, deleted);
    }

    @Override
    public SourceShape shape() {
        return shape;
    }

    @Override
    public void close() {
        ended = true;
        if (rows != null) {
            rows.close();
        }
        opening.close();
    }

    /** Opens the source when the first batch is asked for, and closes it whether it was opened or not. */
    interface Opening {
        RowSource open() throws BrokenSource;

        void close();
    }
}
