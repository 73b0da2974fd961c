package dev.serai.cli.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.app.workspace.DefinitionSet;
import dev.serai.app.workspace.Workspace;
import dev.serai.definition.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All generated files by their path within the documentation folder. */
final class Documents {

    private final Map<String, String> texts = new TreeMap<>();

    /** Writes nothing yet. Throws InvalidDefinitions when the definitions have errors: completion is made of them. */
    static Documents of(Path routes, Path mappings) {
        DefinitionSet set = Workspace.load(mappings, mappings.toString());
        List<TemplateFile> templates = TemplateFile.below(routes);
        List<SchemaFiles.Kind> kinds = SchemaFiles.all(
                new TreeMap<>(set.entities()).values(),
                Workspace.read(mappings, mappings.toString())
                        .tables(new Problems())
                        .names(),
                templates);
        Documents documents = new Documents();
        kinds.forEach(kind -> documents.texts.put("schema/" + kind.name() + ".schema.json", pretty(kind.schema())));
        ReferencePages.all(kinds, templates).forEach((name, text) -> documents.texts.put("reference/" + name, text));
        return documents;
    }

    private static String pretty(JsonNode schema) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are always JSON", e);
        }
    }

    Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    /** The files that are missing or not as they would be written now. */
    List<String> stale(Path folder) {
        List<String> stale = new ArrayList<>();
        texts.forEach((name, text) -> {
            Path file = folder.resolve(name);
            try {
                if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                    stale.add(name);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        });
        return stale;
    }

    void write(Path folder) {
        for (String name : stale(folder)) {
            Path file = folder.resolve(name);
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, texts.get(name));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + file, e);
            }
        }
    }
}
