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

class RouteLinterTest {

    private static final DefinedNames NAMES =
            DefinedNames.of(Set.of("acme/customers.in"), Set.of("globex/golden"), Set.of("customer"));

    private static final String TEMPLATE = """
        - routeTemplate:
            id: pull-files
            parameters:
              - { name: mapping, description: the mapping that reads the files }
              - { name: folder, description: where the files are }
              - { name: every, description: how often to look, defaultValue: "1000" }
            from:
              uri: "file:{{folder}}"
              parameters: { delay: "{{every}}", readLock: changed }
              steps:
                - log: "read by {{mapping}}"
        """;

    private static final String PARTNER = """
        - templatedRoute:
            routeTemplateRef: pull-files
            routeId: acme-customers-in
            parameters:
              - { name: mapping, value: acme/customers.in }
              - { name: folder, value: "{{acme.folder}}" }
        """;

    @SuppressWarnings("NullAway.Init") // JUnit sets it
    @TempDir
    Path routes;

    @Test
    void soundRoutesHaveNoProblems() throws IOException {
        assertThat(lint("templates/pull-files.camel.yaml", TEMPLATE, "partners/acme.camel.yaml", PARTNER))
                .isEmpty();
    }

    @Test
    void aMisspeltStepIsFoundWithItsPlaceAndTheWordThatWasMeant() throws IOException {
        assertThat(lintSteps("- setBoddy: { constant: x }"))
                .containsExactly("routes/a.camel.yaml:6:11: unknown step 'setBoddy' (did you mean 'setBody'?)");
    }

    @Test
    void aMisspeltKeyOfAStepIsFound() throws IOException {
        assertThat(lintSteps("- log: { mesage: x }"))
                .contains("routes/a.camel.yaml:6:18: unknown key 'mesage' (did you mean 'message'?)");
    }

    @Test
    void twoStepsInOneItemAreFound() throws IOException {
        assertThat(lintSteps("- log: a\n          stop: {}"))
                .containsExactly("routes/a.camel.yaml:7:11: 'stop' needs a '- ' of its own: one step in each item");
    }

    @Test
    void aMisspeltOptionIsFoundInParametersAndInTheAddress() throws IOException {
        assertThat(lintSteps("- to: { uri: \"seda:x\", parameters: { sise: 5 } }\n        - to: \"seda:y?sise=5\""))
                .containsExactly(
                        "routes/a.camel.yaml:6:46: 'seda' has no option 'sise' (did you mean 'size'?)",
                        "routes/a.camel.yaml:7:15: 'seda' has no option 'sise' (did you mean 'size'?)");
    }

    @Test
    void wrongKindsOfOptionValuesAreFound() throws IOException {
        assertThat(lintSteps("""
            - to: "seda:x?size=many"
                    - to: "seda:x?blockWhenFull=perhaps"
                    - to: "seda:x?waitForTaskToComplete=Alway"
                    - to: "seda:x?offerTimeout=soon"
            """))
                .containsExactly(
                        "routes/a.camel.yaml:6:15: 'size' must be a whole number",
                        "routes/a.camel.yaml:7:15: 'blockWhenFull' must be true or false",
                        "routes/a.camel.yaml:8:15: 'waitForTaskToComplete' is one of Never, IfReplyExpected, Always"
                                + " (did you mean 'Always'?)",
                        "routes/a.camel.yaml:9:15: 'offerTimeout' must be a duration such as 500, 30s or 1h30m");
    }

    @Test
    void componentsThatAreNotHereAreFoundAndTheRemedyIsNamed() throws IOException {
        assertThat(lintSteps("- to: kafka:x\n        - to: sedda:x"))
                .containsExactly(
                        "routes/a.camel.yaml:6:15: this hub has no 'kafka' component; add camel-kafka-starter to"
                                + " pom.xml",
                        "routes/a.camel.yaml:7:15: there is no 'sedda' component (did you mean 'seda'?)");
    }

    @Test
    void anUnknownTemplateIsFound() throws IOException {
        assertThat(lint(
                        "templates/pull-files.camel.yaml",
                        TEMPLATE,
                        "partners/acme.camel.yaml",
                        PARTNER.replace("pull-files", "pull-file")))
                .containsExactly("routes/partners/acme.camel.yaml:2:23: there is no route template 'pull-file'"
                        + " (did you mean 'pull-files'?)");
    }

    @Test
    void unknownAndMissingTemplateParametersAreFound() throws IOException {
        assertThat(lint(
                        "templates/pull-files.camel.yaml",
                        TEMPLATE,
                        "partners/acme.camel.yaml",
                        PARTNER.replace("name: folder", "name: foldr")))
                .containsExactly(
                        "routes/partners/acme.camel.yaml:2:23: 'pull-files' needs the parameter 'folder'",
                        "routes/partners/acme.camel.yaml:6:17: 'pull-files' has no parameter 'foldr'"
                                + " (did you mean 'folder'?); it has mapping, folder, every");
    }

    @Test
    void mappingsSubscriptionsAndEntitiesThatDoNotExistAreFound() throws IOException {
        assertThat(lint(
                        "templates/pull-files.camel.yaml",
                        TEMPLATE,
                        "partners/acme.camel.yaml",
                        PARTNER.replace("acme/customers.in", "acme/custommers.in")))
                .containsExactly("routes/partners/acme.camel.yaml:5:33: there is no mapping 'acme/custommers.in'"
                        + " (did you mean 'acme/customers.in'?)");
    }

    @Test
    void aRouteIdThatIsTakenIsFound() throws IOException {
        assertThat(lint("a.camel.yaml", route("a", "- log: x"), "b.camel.yaml", route("a", "- log: x")))
                .containsExactly("routes/b.camel.yaml:2:9: the route id 'a' is taken, see routes/a.camel.yaml:2:9");
    }

    @Test
    void secretsInTheOpenAreFoundAndNotRepeated() throws IOException {
        List<String> found = lintSteps("""
            - to: { uri: "ftp://u@h/in", parameters: { password: hunter2 } }
                    - to: "ftp://u@h/in?password=hunter2"
                    - to: "ftp://u:hunter2@h/in"
                    - to: { uri: "ftp://u@h/in", parameters: { password: "{{acme.password}}" } }
            """);
        assertThat(found).hasSize(3).allMatch(line -> line.contains("the secret 'password' stands in the file"));
        assertThat(found).noneMatch(line -> line.contains("hunter2"));
    }

    @Test
    void aBrokenExpressionIsFoundAtItsPlace() throws IOException {
        assertThat(lintSteps("- setBody: { simple: \"${boddy\" }"))
                .singleElement()
                .asString()
                .startsWith("routes/a.camel.yaml:6:37: not a Simple expression: a function that begins with ${ is not"
                        + " closed by }");
    }

    @Test
    void textThatIsNotYamlIsFoundWithItsPlace() throws IOException {
        assertThat(lint("a.camel.yaml", "- route:\n    id: [\n"))
                .singleElement()
                .asString()
                .startsWith("routes/a.camel.yaml:3:1: not valid YAML");
    }

    private List<String> lintSteps(String steps) throws IOException {
        return lint("a.camel.yaml", route("a", steps));
    }

    private static String route(String id, String steps) {
        return "- route:\n    id: " + id + "\n    from:\n      uri: timer:x\n      steps:\n        " + steps + "\n";
    }

    private List<String> lint(String... namesAndTexts) throws IOException {
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            Path file = routes.resolve(namesAndTexts[i]);
            Files.createDirectories(file.getParent());
            Files.writeString(file, namesAndTexts[i + 1]);
        }
        Problems problems = new Problems();
        new RouteLinter(NAMES).lint(routes, "routes", problems);
        return problems.all().stream().map(Problem::toString).toList();
    }
}
