package dev.serai.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The sample data, from the class path. */
final class DemoData {

    private DemoData() {}

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = DemoData.class.getResourceAsStream("/demo/data/" + name)) {
            if (in == null) {
                throw new IOException("the sample data " + name + " is not in this build");
            }
            return in.readAllBytes();
        }
    }

    static List<String> lines(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
    }

    /** Rows of a CSV file with a header, in which no value holds a line break. */
    static long csvRows(byte[] file) {
        long lines = 0;
        for (byte b : file) {
            if (b == '\n') {
                lines++;
            }
        }
        return lines - 1;
    }
}
