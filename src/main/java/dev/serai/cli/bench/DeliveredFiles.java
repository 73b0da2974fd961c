package dev.serai.cli.bench;

import dev.serai.cli.RunFailed;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a receiver of the files would know: of every customer the last version, or that it is gone. */
final class DeliveredFiles {

    private static final int FIRST = 1 << 16;

    private long[] versions = new long[FIRST];
    private boolean[] removed = new boolean[FIRST];
    private long items;

    /** Reads the CSV files of a folder in the order of their names. Throws RunFailed when a version goes backwards. */
    static DeliveredFiles read(Path folder) throws IOException {
        DeliveredFiles delivered = new DeliveredFiles();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            delivered.add(file);
        }
        return delivered;
    }

    /** Every customer in every file, removed ones included. */
    long items() {
        return items;
    }

    /** The customers that are not gone. */
    long customers() {
        long customers = 0;
        for (int i = 0; i < versions.length; i++) {
            customers += versions[i] > 0 && !removed[i] ? 1 : 0;
        }
        return customers;
    }

    private void add(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(line.split(",", 4));
            }
        }
    }

    /** Golden id, version and change come first; no value of these files holds a line end. */
    private void add(String[] columns) {
        int customer = Integer.parseInt(columns[0].substring(columns[0].lastIndexOf('-') + 1));
        long version = Long.parseLong(columns[1]);
        if (customer >= versions.length) {
            int larger = Math.max(customer + 1, versions.length * 2);
            versions = Arrays.copyOf(versions, larger);
            removed = Arrays.copyOf(removed, larger);
        }
        if (version <= versions[customer]) {
            throw new RunFailed(
                    "customer " + customer + " was delivered in version " + version + " after " + versions[customer]);
        }
        versions[customer] = version;
        removed[customer] = columns[2].equals("removed");
        items++;
    }
}
