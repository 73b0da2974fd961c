package dev.serai.cli.bench;

import dev.serai.mapping.BatchReader;
import dev.serai.mapping.InboundMapping;
import dev.serai.record.Batch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The batches of the partners' files, one of each partner in turn and some at a time, so that memory stays flat. */
final class BatchChunks implements AutoCloseable {

    private static final int BATCHES = 100;

    private final List<BatchReader> readers = new ArrayList<>();
    private int turn;

    BatchChunks(List<InboundMapping> mappings, List<Path> files) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            InboundMapping mapping = mappings.get(i);
            Path file = files.get(i);
            readers.add(
                    mapping.read(Files.newInputStream(file), MappingStage.intake(mapping, file), MappingStage.BATCH));
        }
    }

    /** Up to a hundred batches; none at the end. */
    List<Batch> next() {
        List<Batch> batches = new ArrayList<>(BATCHES);
        for (int idle = 0; batches.size() < BATCHES && idle < readers.size(); turn++) {
            BatchReader reader = readers.get(turn % readers.size());
            if (reader.hasNext()) {
                batches.add(reader.next());
                idle = 0;
            } else {
                idle++;
            }
        }
        return batches;
    }

    static long rows(List<Batch> batches) {
        return batches.stream().mapToLong(Batch::rows).sum();
    }

    @Override
    public void close() {
        readers.forEach(BatchReader::close);
    }
}
