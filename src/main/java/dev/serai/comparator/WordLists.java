package dev.serai.comparator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the word lists that lie beside the comparators. */
final class WordLists {

    private WordLists() {}

    /** The lines of a resource of this package without comments. */
    static List<String> lines(String resource) {
        try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words below a heading such as {@code [titles]}. */
    static Set<String> section(String resource, String heading) {
        Set<String> words = new HashSet<>();
        boolean wanted = false;
        for (String line : lines(resource)) {
            if (line.startsWith("[")) {
                wanted = line.equals("[" + heading + "]");
            } else if (wanted) {
                words.addAll(List.of(line.split(" ", -1)));
            }
        }
        return Set.copyOf(words);
    }
}
