package dev.serai.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.serai.app.workspace.Workspace;
import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reader and the schema are held against each other on files that use every key, each damaged in every place. */
class SchemaAgreesWithReaderTest {

    private static final Path FULL = Path.of("src/test/resources/definitions/full");
    private static final Map<String, SchemaFiles.Kind> KINDS = SchemaFilesTest.kinds(FULL);

    @ParameterizedTest
    @CsvSource({
        "entity, canonical/customer.yaml",
        "match, canonical/customer.match.yaml",
        "merge, canonical/customer.merge.yaml",
        "partner, acme/partner.yaml",
        "inbound, acme/customers.in.yaml",
        "inbound, acme/calls.in.yaml",
        "inbound, acme/ledger.in.yaml",
        "inbound, acme/export.in.yaml",
        "inbound, acme/shop.in.yaml",
        "inbound, acme/desk.in.yaml",
        "subscription, acme/golden.out.yaml",
        "decide, canonical/customer.decide.yaml",
        "measures, canonical/measures.yaml",
        "subscription, acme/lines.out.yaml"
    })
    void whatTheSchemaRefusesTheReaderRefusesToo(String kind, String file, @TempDir Path copy) throws IOException {
        copy(copy);
        JsonNode whole = YamlAsJson.of(Files.readString(FULL.resolve(file)));
        assertThat(SchemaFilesTest.refusals(kind(kind), whole)).isEmpty();
        assertThat(problems(copy)).isEmpty();
        for (Damage damage : damages(whole)) {
            Files.writeString(copy.resolve(file), damage.file().toString());
            List<String> reader = problems(copy);
            boolean schemaRefuses =
                    !SchemaFilesTest.refusals(kind(kind), damage.file()).isEmpty();
            if (schemaRefuses) {
                assertThat(reader)
                        .as("%s: the schema refuses it, the reader takes it", damage.what())
                        .isNotEmpty();
            }
            if (reader.stream().anyMatch(SchemaAgreesWithReaderTest::isAboutTheShape)) {
                assertThat(schemaRefuses)
                        .as("%s: the reader says %s, the schema takes it", damage.what(), reader)
                        .isTrue();
            }
        }
    }

    private static SchemaFiles.Kind kind(String name) {
        return Objects.requireNonNull(KINDS.get(name), name);
    }

    /** What no cross-check, but the place itself says. */
    private static boolean isAboutTheShape(String problem) {
        return problem.contains("unknown key")
                || problem.contains("must be keys with values")
                || problem.contains("must be a list")
                || problem.matches(".*: '\\w+' is missing");
    }

    @ParameterizedTest
    @CsvSource({"entity", "match", "merge", "decide", "measures", "partner", "inbound", "subscription"})
    void theFilesUseEveryKey(String kind) throws IOException {
        TreeSet<String> described = new TreeSet<>();
        collect(kind(kind).keys(), described, new TreeSet<>());
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(FULL)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                names(YamlAsJson.of(Files.readString(file)), used);
            }
        }
        described.removeAll(used);
        assertThat(described)
                .as("keys that no file in %s uses: add them there", FULL)
                .isEmpty();
    }

    private static void collect(dev.serai.definition.Keys keys, Set<String> names, Set<String> seen) {
        if (seen.add(keys.title())) {
            List<dev.serai.definition.Key> all = new ArrayList<>(keys.all());
            keys.selector().ifPresent(more -> more.byValue().values().forEach(all::addAll));
            all.forEach(key -> {
                names.add(key.name());
                blocks(key.form()).forEach(block -> collect(block.keys(), names, seen));
            });
        }
    }

    private static List<dev.serai.definition.Form.Block> blocks(dev.serai.definition.Form form) {
        if (form instanceof dev.serai.definition.Form.Block block) {
            return List.of(block);
        }
        if (form instanceof dev.serai.definition.Form.ListOf list) {
            return blocks(list.item());
        }
        if (form instanceof dev.serai.definition.Form.Named named) {
            return blocks(named.value());
        }
        return form instanceof dev.serai.definition.Form.AnyOf any
                ? any.forms().stream().flatMap(one -> blocks(one).stream()).toList()
                : List.of();
    }

    private static void names(JsonNode node, Set<String> names) {
        node.properties().forEach(entry -> names.add(entry.getKey()));
        node.forEach(child -> names(child, names));
    }

    /** One thing that is wrong in a file that was right. */
    private record Damage(String what, JsonNode file) {}

    private static List<Damage> damages(JsonNode whole) {
        List<Damage> damages = new ArrayList<>();
        damage(whole, "", whole, damages);
        return damages;
    }

    private static void damage(JsonNode node, String path, JsonNode whole, List<Damage> damages) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (node instanceof ObjectNode object) {
            damages.add(changed(whole, path, "has another key", at -> ((ObjectNode) at).put("zzz", "zzz")));
            for (String key : names(object)) {
                String inner = path + "/" + key.replace("~", "~0").replace("/", "~1");
                damages.add(changed(whole, path, "lacks " + key, at -> ((ObjectNode) at).remove(key)));
                for (JsonNode other : List.of(
                        json.textNode("zzz zzz"),
                        json.arrayNode().add("zzz"),
                        json.objectNode().put("zzz", "zzz"))) {
                    damages.add(changed(
                            whole, path, "has for " + key + ": " + other, at -> ((ObjectNode) at).set(key, other)));
                }
                damage(object.get(key), inner, whole, damages);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                damage(array.get(i), path + "/" + i, whole, damages);
            }
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Damage changed(
            JsonNode whole, String path, String what, java.util.function.Consumer<JsonNode> change) {
        JsonNode copy = whole.deepCopy();
        change.accept(copy.at(path));
        return new Damage((path.isEmpty() ? "the file" : path) + " " + what, copy);
    }

    private static List<String> problems(Path folder) {
        Problems problems = new Problems();
        Workspace.read(folder, "mappings").compile(problems);
        return problems.all().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(Problem::toString)
                .toList();
    }

    private static void copy(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(FULL)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(FULL.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
