package dev.serai.cli.draft.guess;

import dev.serai.mapping.CanonicalEntity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What partners have columns for, and what they call it; read from {@code words.txt} and {@code choices.txt}. */
final class Concepts {

    private Concepts() {}

    static List<Concept> load(String resource) {
        List<Concept> concepts = new ArrayList<>();
        for (String line : lines(resource)) {
            if (line.startsWith("=")) {
                concepts.add(concept(line.substring(1).strip().split(" +", -1)));
                continue;
            }
            Concept last = concepts.remove(concepts.size() - 1);
            List<List<String>> words = new ArrayList<>(last.words());
            for (String word : line.split(",", -1)) {
                words.add(Words.of(word));
            }
            concepts.add(new Concept(last.name(), last.type(), last.leaves(), last.part(), last.role(), words));
        }
        return List.copyOf(concepts);
    }

    /** The concepts for one entity: what happens to customers has words of its own, which count where a field wants them. */
    static List<Concept> of(CanonicalEntity entity, List<Concept> known, List<Concept> events) {
        List<Concept> wanted = events.stream()
                .filter(event -> event.role() == null
                        && entity.schema().fields().stream().anyMatch(field -> event.fills(field.path(), field.type())))
                .toList();
        if (wanted.isEmpty()) {
            return known;
        }
        List<Concept> all = new ArrayList<>(wanted);
        for (Concept concept : known) {
            List<List<String>> words = new ArrayList<>(concept.words());
            events.stream()
                    .filter(event -> event.role() != null && event.role().equals(concept.role()))
                    .filter(event -> event.name().equals(concept.name()))
                    .forEach(event -> words.addAll(event.words()));
            boolean distracts = concept.role() == null
                    && concept.type() != null
                    && !concept.leaves().isEmpty()
                    && entity.schema().fields().stream().noneMatch(field -> concept.fills(field.path(), field.type()));
            if (!distracts) {
                all.add(new Concept(
                        concept.name(), concept.type(), concept.leaves(), concept.part(), concept.role(), words));
            }
        }
        return List.copyOf(all);
    }

    private static Concept concept(String[] parts) {
        Map<String, String> settings = new HashMap<>();
        for (String part : parts) {
            int equals = part.indexOf('=');
            settings.put(equals < 0 ? "" : part.substring(0, equals), part.substring(equals + 1));
        }
        String leaves = settings.getOrDefault("leaf", "");
        return new Concept(
                settings.getOrDefault("", ""),
                settings.get("type"),
                leaves.isEmpty() ? Set.of() : Set.of(leaves.split(",", -1)),
                Integer.parseInt(settings.getOrDefault("part", "0")),
                settings.get("role"),
                List.of());
    }

    /** The hub's choice by each word, plain, that partners write for it. */
    static Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (String line : lines("choices.txt")) {
            int colon = line.indexOf(':');
            String choice = line.substring(0, colon).strip();
            choices.put(Words.plain(choice), choice);
            for (String word : line.substring(colon + 1).split(",", -1)) {
                choices.putIfAbsent(Words.plain(word.strip()), choice);
            }
        }
        return choices;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Concepts.class.getResourceAsStream(resource)) {
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
}
