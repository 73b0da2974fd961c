package dev.serai.cli.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The samples of which a person wrote down what their columns mean. */
final class Truths {

    static final Path SAMPLES = Path.of("src/test/resources/dev/serai/cli/draft/samples");
    private static final Path SHARED = Path.of("../shared/data");
    /** Samples of kinds of files; their columns have no blanks in their names. */
    static final Set<String> FORMS = Set.of(
            "fixed-kunden.txt",
            "fixed-legacy.txt",
            "fixed-kehu.txt",
            "escapes.csv",
            "escapes-de.csv",
            "lazy-quotes.csv",
            "trailer.csv",
            "summe.csv",
            "comments.csv",
            "namespaces.xml",
            "default-namespace.xml",
            "packed.csv.gz",
            "packed.zip");

    private static final String SHARED_MARK = "shared:";

    private Truths() {}

    /**
     * One sample.
     *
     * @param held whether it was kept back while the guessing was tuned
     * @param meanings the columns by what they mean: key, version or a field
     */
    record Truth(Path file, boolean held, Map<String, List<String>> meanings) {

        boolean isShared() {
            return file.startsWith(SHARED);
        }

        @Override
        public String toString() {
            return file.getFileName().toString();
        }
    }

    /** Those that are here; the public sets are not on every machine. */
    static List<Truth> present() {
        List<Truth> truths = new ArrayList<>();
        for (String line : lines()) {
            String[] parts = line.split(" ", -1);
            Path file = parts[1].startsWith(SHARED_MARK)
                    ? SHARED.resolve(parts[1].substring(SHARED_MARK.length()))
                    : SAMPLES.resolve(parts[1]);
            if (!Files.exists(file)) {
                System.out.println("not on this machine, left out: " + file);
                continue;
            }
            Map<String, List<String>> meanings = new LinkedHashMap<>();
            for (int i = 2; i < parts.length; i++) {
                int equals = parts[i].indexOf('=');
                String columns = parts[i].substring(equals + 1);
                if (!columns.equals("-")) {
                    meanings.put(parts[i].substring(0, equals), columns(columns, file));
                }
            }
            truths.add(new Truth(file, parts[0].equals("held"), meanings));
        }
        return truths;
    }

    /** A blank in a column's name is written as an underscore; some names have underscores of their own. */
    private static List<String> columns(String text, Path file) {
        boolean blanks = !file.startsWith(SHARED)
                && !file.toString().endsWith("mainframe.txt")
                && !file.toString().endsWith("erp.csv")
                && !file.toString().endsWith(".json")
                && !file.toString().endsWith("no-header.csv")
                && !file.toString().endsWith("-c.csv")
                && !FORMS.contains(file.getFileName().toString());
        return List.of((blanks ? text.replace('_', ' ') : text).split("\\+", -1));
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(SAMPLES.resolve("truth.txt")).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
