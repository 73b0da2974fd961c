package dev.serai.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What holds for every file in routes/, so that it opens in any Camel tool. */
class RouteFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonSchema schema;

    @BeforeAll
    static void readSchema() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                RouteFilesTest.class.getClassLoader().getResourceAsStream("schema/camelYamlDsl.json"))) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(in);
        }
    }

    static List<Path> routeFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("routes"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.valueToTree(new Yaml().load(Files.readString(file)));
    }

    @ParameterizedTest
    @MethodSource("routeFiles")
    void theFileFollowsCamelsSchema(Path file) throws IOException {
        assertThat(schema.validate(read(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("routeFiles")
    void theFileHasNoScriptAndNoSecret(Path file) throws IOException {
        String said = Files.readString(file).replaceAll("(?m)^#.*$", "");
        assertThat(said).doesNotContain("groovy", "javascript", "bean:type");
        assertThat(said)
                .as("a secret is a placeholder")
                .doesNotContainPattern("(?i)(password|secret|token|authorization)\\w*: *(?!\"?\\{\\{)[^ ]");
    }

    @ParameterizedTest
    @MethodSource("routeFiles")
    void everyTemplateAndParameterSaysWhatItIsFor(Path file) throws IOException {
        for (JsonNode entry : read(file)) {
            JsonNode template = entry.path("routeTemplate");
            if (template.isMissingNode()) {
                continue;
            }
            assertThat(template.path("description").asText()).isNotBlank();
            assertThat(template.path("parameters")).allSatisfy(parameter -> assertThat(
                            parameter.path("description").asText())
                    .as(parameter.path("name").asText())
                    .isNotBlank());
        }
    }

    @Test
    void everyInboundTemplateBeginsByForgettingForeignHeaders() throws IOException {
        for (String name : List.of(
                "pull-sftp", "receive-rest", "consume-rabbitmq", "pull-jdbc", "validate-sftp", "validate-rest")) {
            JsonNode template = read(Path.of("routes/templates", name + ".camel.yaml"))
                    .get(0)
                    .path("routeTemplate");
            JsonNode from = template.has("route") ? template.path("route").path("from") : template.path("from");
            assertThat(from.path("steps")
                            .get(0)
                            .path("removeHeaders")
                            .path("pattern")
                            .asText())
                    .as(name)
                    .isEqualTo("*");
        }
    }
}
