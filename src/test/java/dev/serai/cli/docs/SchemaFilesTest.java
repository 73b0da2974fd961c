package dev.serai.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.serai.app.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the schemas are right for what the repository ships, and refuse what people get wrong. */
class SchemaFilesTest {

    private static final Map<String, SchemaFiles.Kind> KINDS = kinds(Path.of("mappings"));

    static Map<String, SchemaFiles.Kind> kinds(Path mappings) {
        var set = Workspace.load(mappings, "mappings");
        return SchemaFiles.all(
                        new TreeMap<>(set.entities()).values(), List.of("kinds"), TemplateFile.below(Path.of("routes")))
                .stream()
                .collect(Collectors.toMap(SchemaFiles.Kind::name, Function.identity()));
    }

    private static List<String> refusals(String kind, JsonNode file) {
        return refusals(Objects.requireNonNull(KINDS.get(kind)), file);
    }

    static List<String> refusals(SchemaFiles.Kind kind, JsonNode file) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(kind.schema())
                .validate(file)
                .stream()
                .map(message -> message.getMessage())
                .toList();
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> mappings = Files.walk(Path.of("mappings"));
                Stream<Path> routes = Files.walk(Path.of("routes/partners"))) {
            return Stream.concat(mappings, routes)
                    .filter(file -> file.toString().endsWith(".yaml")
                            && !file.toString().endsWith(".model.yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileNamesASchemaThatIsThereAndFollowsIt(Path file) throws IOException {
        String text = Files.readString(file);
        String header = text.lines().findFirst().orElse("");
        assertThat(header).startsWith("# yaml-language-server: $schema=");
        Path schema =
                file.resolveSibling(header.substring(header.indexOf('=') + 1)).normalize();
        assertThat(schema).exists();
        String kind = schema.getFileName().toString().replace(".schema.json", "");
        assertThat(refusals(kind, YamlAsJson.of(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mappings/acme/customers.in.yaml       | inbound        | 'entity: customer'      | 'entty: customer'
        mappings/acme/customers.in.yaml       | inbound        | format: csv             | format: cvs
        mappings/acme/customers.in.yaml       | inbound        | charset:                | charst:
        mappings/acme/customers.in.yaml       | inbound        | format: csv             | format: ndjson
        mappings/acme/customers.in.yaml       | inbound        | invalid: drop           | invalid: drp
        mappings/acme/customers.in.yaml       | inbound        | email:                  | e_mail:
        mappings/acme/customers.in.yaml       | inbound        | postcode:               | postcde:
        mappings/acme/customers.in.yaml       | inbound        | as: dd                  | az: dd
        mappings/acme/customers.in.yaml       | inbound        | code: unreachable       | code: Un reachable
        mappings/canonical/customer.yaml      | entity         | type: email             | type: emial
        mappings/canonical/customer.yaml      | entity         | past: true              | pst: true
        mappings/canonical/customer.yaml      | entity         | of: [consumer           | past: true, of: [consumer
        mappings/canonical/customer.yaml      | entity         | personal: contact       | personal: secret
        mappings/canonical/customer.merge.yaml| merge          | choose: weighted-vote   | choose: wieghted-vote
        mappings/canonical/customer.merge.yaml| merge          | half_life: 180 days     | half_life: half a year
        mappings/acme/partner.yaml            | partner        | weight: 5               | weight: heavy
        mappings/acme/partner.yaml            | partner        | purpose: service        | porpose: service
        mappings/globex/golden.out.yaml       | subscription   | mask: year              | mask: years
        mappings/globex/golden.out.yaml       | subscription   | delimiter:              | delimitr:
        routes/partners/acme.camel.yaml       | partner-routes | pull-sftp               | pull-sfpt
        routes/partners/acme.camel.yaml       | partner-routes | name: address           | name: adress
        routes/partners/acme.camel.yaml       | partner-routes | routeId:                | routeid:
        mappings/acme/customers.in.tests.yaml | inbound-tests  | expect:                 | expects:
        mappings/acme/customers.in.tests.yaml | inbound-tests  | 'reject:'               | 'rejct:'
        """)
    void aTypicalMistakeIsRefused(String file, String kind, String right, String wrong) throws IOException {
        String text = Files.readString(Path.of(file));
        assertThat(text).contains(right);
        assertThat(refusals(kind, YamlAsJson.of(text.replaceFirst(java.util.regex.Pattern.quote(right), wrong))))
                .as("%s instead of %s", wrong, right)
                .isNotEmpty();
    }

    @Test
    void anEditorHasADescriptionForEveryKey() {
        KINDS.forEach((name, kind) -> kind.schema()
                .findValues("properties")
                .forEach(properties -> properties.properties().forEach(key -> {
                    boolean condition =
                            key.getValue().has("const") || key.getValue().isBoolean();
                    assertThat(condition
                                    || key.getValue()
                                                    .path("description")
                                                    .asText()
                                                    .length()
                                            > 10)
                            .as("%s: %s", name, key.getKey())
                            .isTrue();
                })));
    }

    @Test
    void tablesOfTheProjectAreOfferedAndOthersAllowed() throws IOException {
        String field =
                "mapping: acme/x.in\nentity: customer\nsource: { format: csv }\nkey: id\nfields: { segment: %s }\n";

        assertThat(Objects.requireNonNull(KINDS.get("inbound")).schema().toString())
                .contains("{\"enum\":[\"kinds\"]}");
        for (String lookup : List.of("kinds", "own", "{ table: kinds }", "{ table: own }", "{ C: consumer }")) {
            String text = field.formatted("{ from: a, lookup: " + lookup + " }");
            assertThat(refusals("inbound", YamlAsJson.of(text))).isEmpty();
        }
    }
}
