package dev.serai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import dev.serai.app.live.LiveDefinitions;
import dev.serai.app.live.Reloader;
import dev.serai.app.security.SecretFile;
import dev.serai.app.workspace.SoundWorkspace;
import dev.serai.definition.InvalidDefinitions;
import dev.serai.exchange.ApiKeys;
import dev.serai.store.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole hub over a real database and its own inbox: what goes in at one partner comes out at the other. */
class HubIT {

    private static final String KEY = ApiKeys.generate();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private ConfigurableApplicationContext hub;

    @BeforeEach
    void start() throws IOException {
        SoundWorkspace.writeTo(home.resolve("mappings"));
        edit("mappings/acme/partner.yaml", "sha256:" + "0123456789abcdef".repeat(4), ApiKeys.hash(KEY));
        copyRoutes();
        write("routes/partners/acme.camel.yaml", """
                - templatedRoute:
                    routeTemplateRef: receive-rest
                    routeId: acme-customers-in
                    parameters: [{ name: mapping, value: acme/customers.in }]
                """);
        writeOutRoute("out");
        database = TestDatabase.fresh();
        hub = run();
    }

    @AfterEach
    void stop() {
        hub.close();
        database.close();
    }

    @Test
    void whatOnePartnerSendsReachesTheOther() throws Exception {
        HttpResponse<String> receipt =
                post("cust_no;full_name;e_mail\n1;Ada Lovelace;ada@example.com\n2;No One;broken\n");

        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.body())
                .contains("\"accepted\" : 1", "\"invalid-email\" : 1")
                .doesNotContain(KEY, "broken\"");
        assertThat(delivered("out")).contains("ada@example.com");
        assertThat(operator("/actuator/serai")).contains("\"golden\":1", "\"accepted\":1", "\"rejected\":1");
        await(() -> operator("/actuator/prometheus").contains("serai_subscription_delivered_total"));
        assertThat(operator("/actuator/prometheus"))
                .contains("serai_intake_rows_total{", "serai_inbox_depth{", "camel_exchanges_total{")
                .doesNotContain("ada@example.com");
        assertThat(operator("/actuator/health")).contains("\"status\":\"UP\"", "\"inbox\"", "\"database\"");
    }

    @Test
    void aChangedRouteTakesThePlaceOfTheOldOneAndABrokenOneDoesNot() throws Exception {
        Reloader reloader = hub.getBean(Reloader.class);
        writeOutRoute("elsewhere");
        reloader.reload();
        assertThat(reloader.lastOfRoutes().accepted()).isTrue();
        post("cust_no;full_name;e_mail\n1;Ada Lovelace;ada@example.com\n");
        assertThat(delivered("elsewhere")).contains("ada@example.com");

        edit("routes/partners/globex.camel.yaml", "uri: deliver", "urri: deliver");
        reloader.reload();
        assertThat(reloader.lastOfRoutes().accepted()).isFalse();
        post("cust_no;full_name;e_mail\n2;Grace Hopper;grace@example.com\n");
        await(() -> delivered("elsewhere").contains("grace@example.com"));
        assertThat(operator("/actuator/health")).contains("DEGRADED");

        Files.delete(home.resolve("routes/partners/globex.camel.yaml"));
        reloader.reload();
        assertThat(hub.getBean(CamelContext.class).getRoute("globex-out")).isNull();
        assertThat(hub.getBean(CamelContext.class).getRoute("acme-customers-in"))
                .isNotNull();
    }

    @Test
    void aTemplateThatChangesMakesItsRoutesAnew() throws Exception {
        edit("routes/templates/receive-rest.camel.yaml", "\"67108864\"", "\"10\"");

        hub.getBean(Reloader.class).reload();

        assertThat(post("cust_no;full_name;e_mail\n1;Ada Lovelace;ada@example.com\n")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aWithdrawnKeyOpensNoLonger() throws Exception {
        edit("mappings/acme/partner.yaml", ApiKeys.hash(KEY), ApiKeys.hash(ApiKeys.generate()));

        hub.getBean(Reloader.class).reload();

        assertThat(hub.getBean(LiveDefinitions.class).lastReload().accepted()).isTrue();
        assertThat(post("").statusCode()).isEqualTo(401);
    }

    @Test
    void brokenDefinitionsRefuseTheStart() throws Exception {
        hub.close();
        edit("mappings/globex/partner.yaml", "weight: 3", "weigth: 3");

        assertThat(catchThrowable(this::run))
                .hasRootCauseInstanceOf(InvalidDefinitions.class)
                .rootCause()
                .hasMessageContaining("unknown key 'weigth' (did you mean 'weight'?)");
    }

    private ConfigurableApplicationContext run() {
        return new SpringApplicationBuilder(HubApplication.class)
                .run(
                        "--serai.home=" + home,
                        "--serai.http.port=0",
                        "--serai.reload.enabled=false",
                        "--serai.database.url=" + ((HikariDataSource) database.dataSource()).getJdbcUrl(),
                        "--serai.database.username=postgres");
    }

    private void writeOutRoute(String folder) throws IOException {
        write("routes/partners/globex.camel.yaml", """
                - route:
                    id: globex-out
                    from:
                      uri: deliver:globex/golden
                      parameters: { delay: 100 }
                      steps:
                        - to: "file:%s"
                """.formatted(home.resolve(folder)));
    }

    private String delivered(String folder) throws Exception {
        Path files = home.resolve(folder);
        await(() -> Files.isDirectory(files) && !texts(files).isEmpty());
        return String.join("\n", texts(files));
    }

    private static List<String> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> texts = new java.util.ArrayList<>();
            for (Path file : files.toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    private static void await(Callable<Boolean> state) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!state.call()) {
            assertThat(Instant.now()).as("waiting").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private HttpResponse<String> post(String csv) throws Exception {
        return HTTP.send(
                request("/api/partners/acme/customers.in")
                        .header("Authorization", "Bearer " + KEY)
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(csv))
                        .build(),
                BodyHandlers.ofString());
    }

    private String operator(String path) throws Exception {
        String password = SecretFile.readOrMake(SecretFile.operatorPassword(home.resolve("data")));
        String credentials =
                Base64.getEncoder().encodeToString(("operator:" + password).getBytes(StandardCharsets.UTF_8));
        return HTTP.send(
                        request(path)
                                .header("Authorization", "Basic " + credentials)
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private HttpRequest.Builder request(String path) {
        int port = ((ServletWebServerApplicationContext) hub).getWebServer().getPort();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private void copyRoutes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("routes"))) {
            for (Path file : files.filter(path ->
                            path.toString().endsWith(".yaml") && !path.startsWith(Path.of("routes", "partners")))
                    .toList()) {
                write(file.toString(), Files.readString(file));
            }
        }
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(home.resolve(path).getParent());
        Files.writeString(home.resolve(path), text);
    }

    private void edit(String path, String text, String by) throws IOException {
        String before = Files.readString(home.resolve(path));
        assertThat(before).contains(text);
        write(path, before.replace(text, by));
    }
}
