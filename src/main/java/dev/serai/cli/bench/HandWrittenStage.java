package dev.serai.cli.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The mapping of the bench as a program written by hand: to compare with, and no part of the hub. */
final class HandWrittenStage implements Stage {

    private static final List<String> DATES = List.of("uuuu-MM-dd", "dd.MM.uuuu", "MM/dd/uuuu");

    @Override
    public String name() {
        return "(by hand)";
    }

    @Override
    public Measurement run(List<Path> files, Path folder) throws Exception {
        Stopwatch watch = new Stopwatch(ProcessFigures.Database.NONE);
        long[] counted = watch.time(() -> read(files));
        return watch.measurement(counted[0], counted[1] + " taken; phones by a looser rule");
    }

    private static long[] read(List<Path> files) throws IOException {
        long rows = 0;
        long taken = 0;
        for (int partner = 0; partner < files.size(); partner++) {
            HandWrittenBean bean = new HandWrittenBean(DATES.get(partner));
            List<HandWrittenBean.Customer> batch = new ArrayList<>();
            try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(files.get(partner))) {
                for (CsvRecord row : reader) {
                    if (row.getStartingLineNumber() == 1) {
                        continue;
                    }
                    rows++;
                    HandWrittenBean.Customer customer = bean.read(row.getFields());
                    if (customer != null) {
                        batch.add(customer);
                    }
                    if (batch.size() == MappingStage.BATCH) {
                        taken += batch.size();
                        batch = new ArrayList<>();
                    }
                }
            }
            taken += batch.size();
        }
        return new long[] {rows, taken};
    }
}
