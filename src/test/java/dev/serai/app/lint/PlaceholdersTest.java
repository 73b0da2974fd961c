package dev.serai.app.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceholdersTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path routes;

    @Test
    void whatNothingSetsIsNamedWithItsPlaceAndTheVariableToSet() throws IOException {
        assertThat(check("""
                - templatedRoute:
                    routeTemplateRef: pull-sftp
                    routeId: acme-customers-in
                    parameters:
                      - { name: address, value: "{{acme.sftp}}" }
                      - { name: privateKey, value: "{{serai.sftp.private-key}}" }
                """))
                .containsExactly("routes/acme.camel.yaml:5:33: nothing sets {{acme.sftp}}: say 'acme.sftp: …' in"
                        + " application.yaml, or set the environment variable ACME_SFTP and start again");
    }

    @Test
    void aDefaultAnOptionalOneAndAFunctionNeedNoSetting() throws IOException {
        assertThat(check("""
                - from:
                    uri: timer:x
                    parameters: { period: "{{every:5s}}", delay: "{{?delay}}" }
                    steps:
                      - log: "{{env:HOME}} ${body}"
                """)).isEmpty();
    }

    @Test
    void aTemplateKnowsItsOwnParametersAndBeansAndNoOthers() throws IOException {
        assertThat(check("""
                - routeTemplate:
                    id: t
                    parameters: [{ name: folder }]
                    beans: [{ name: patience, type: x }]
                    from:
                      uri: "file:{{folder}}"
                      parameters: { retry: "#bean:{{patience}}", delay: "{{delya}}" }
                      steps: []
                """))
                .containsExactly("routes/acme.camel.yaml:7:57: nothing sets {{delya}}: say 'delya: …' in"
                        + " application.yaml, or set the environment variable DELYA and start again");
    }

    private List<String> check(String yaml) throws IOException {
        Files.writeString(routes.resolve("acme.camel.yaml"), yaml);
        Problems problems = new Problems();
        new Placeholders(Set.of("serai.sftp.private-key")::contains).check(routes, "routes", problems);
        return problems.all().stream().map(Problem::toString).toList();
    }

    @Test
    void aKeyOfAHashThatNothingSetsIsSaidAtItsPlace(@TempDir Path mappings) throws IOException {
        Files.createDirectories(mappings.resolve("acme"));
        Files.writeString(
                mappings.resolve("acme/customers.in.yaml"),
                "fields:\n  id: { compute: \"keyed_hash('${SALT}', source.a) + keyed_hash('${SLAT}', source.a)\" }\n");
        Problems problems = new Problems();
        new Placeholders("SALT"::equals).checkKeys(mappings, "mappings", problems);
        assertThat(problems.all())
                .singleElement()
                .asString()
                .isEqualTo("mappings/acme/customers.in.yaml:2:67: nothing sets ${SLAT}: set the environment variable"
                        + " and start again");
    }
}
