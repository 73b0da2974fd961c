package dev.serai.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import dev.serai.app.HubApplication;
import dev.serai.app.deciding.DecisionClerk;
import dev.serai.app.security.SecretFile;
import dev.serai.browser.Chromium;
import dev.serai.cli.Serai;
import dev.serai.exchange.ApiKeys;
import dev.serai.measure.Facts;
import dev.serai.store.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A hub with three partners who vote by REST, by queue and by mail, with a real mail server and real webhooks around it. */
final class DecidingHub implements AutoCloseable {

    static final List<String> PARTNERS = List.of("acme", "globex", "initech");
    private static final Path DEFINITIONS = Path.of("src/test/resources/deciding");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    final Mailbox mails = new Mailbox(mail);
    final Map<String, ConcurrentLinkedQueue<String>> hooks = new ConcurrentHashMap<>();
    final TestDatabase database = TestDatabase.fresh();

    private final Path home;
    private final Map<String, String> instead;
    private final HttpServer around;
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final String queues;
    private volatile Duration later = Duration.ZERO;
    private ConfigurableApplicationContext hub;

    DecidingHub(Path home, String queues) throws IOException {
        this(home, queues, Map.of());
    }

    /** @param instead definitions by their path below {@code mappings}, in place of the usual ones */
    DecidingHub(Path home, String queues, Map<String, String> instead) throws IOException {
        this.instead = instead;
        this.home = home;
        this.queues = queues;
        mail.start();
        around = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        around.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received(exchange.getRequestURI().getPath()).add(body);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        around.start();
        writeDefinitions();
        hub = run();
    }

    /** What came in at a path of the server around the hub. */
    ConcurrentLinkedQueue<String> received(String path) {
        return hooks.computeIfAbsent(path, any -> new ConcurrentLinkedQueue<>());
    }

    private ConfigurableApplicationContext run() {
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return Instant.now().plus(later);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        ApplicationContextInitializer<GenericApplicationContext> ownClock =
                context -> context.registerBean(Clock.class, () -> clock);
        String server = "http://127.0.0.1:" + around.getAddress().getPort();
        return new SpringApplicationBuilder(HubApplication.class)
                .initializers(ownClock)
                .run(
                        "--serai.home=" + home,
                        "--serai.http.port=0",
                        "--serai.reload.enabled=false",
                        "--serai.decision.every=1h",
                        "--serai.database.url=" + ((HikariDataSource) database.dataSource()).getJdbcUrl(),
                        "--serai.database.username=postgres",
                        "--serai.amqp.username=guest",
                        "--serai.amqp.password=guest",
                        "--acme.url=" + server + "/golden",
                        "--hooks.url=" + server,
                        "--mail.server=127.0.0.1:" + mail.getSmtp().getPort(),
                        "--globex.queues=" + queues);
    }

    /** The hub as after a crash of its machine: only database and files are left. */
    void restart() {
        hub.close();
        hub = run();
    }

    /** The clock of the hub goes on, and it looks at what is due. */
    void later(Duration more) {
        later = later.plus(more);
        hub.getBean(DecisionClerk.class).look();
    }

    private void writeDefinitions() throws IOException {
        copy(DEFINITIONS.resolve("mappings"), home.resolve("mappings"));
        for (Map.Entry<String, String> definition : instead.entrySet()) {
            Files.writeString(home.resolve("mappings").resolve(definition.getKey()), definition.getValue());
        }
        for (String partner : PARTNERS) {
            keys.put(partner, ApiKeys.generate());
            Path file = home.resolve("mappings").resolve(partner).resolve("partner.yaml");
            Files.writeString(
                    file,
                    Files.readString(file).replace("HASH-" + partner, ApiKeys.hash(keys.getOrDefault(partner, ""))));
        }
        copy(Path.of("routes/templates"), home.resolve("routes/templates"));
        Files.copy(Path.of("routes/pipeline.camel.yaml"), home.resolve("routes/pipeline.camel.yaml"));
        Path partners = Files.createDirectories(home.resolve("routes/partners"));
        Files.copy(DEFINITIONS.resolve("partners.camel.yaml"), partners.resolve("all.camel.yaml"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** Sends one customer and gives the receipt. */
    JsonNode send(String partner, String json) throws Exception {
        HttpResponse<String> answer = HTTP.send(
                asPartner(partner, "/customers.in")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    JsonNode get(String partner, String path) throws Exception {
        return JSON.readTree(HTTP.send(asPartner(partner, path).build(), BodyHandlers.ofString())
                .body());
    }

    HttpResponse<String> vote(String partner, long proposal, String json) throws Exception {
        return HTTP.send(
                asPartner(partner, "/proposals/" + proposal + "/vote")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder asPartner(String partner, String path) {
        return request("/api/partners/" + partner + path).header("Authorization", "Bearer " + keys.get(partner));
    }

    /** A call without any credentials. */
    HttpResponse<String> open(String path, String form) throws Exception {
        HttpRequest.Builder call = request(path);
        if (!form.isEmpty()) {
            call.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
        }
        return HTTP.send(call.build(), BodyHandlers.ofString());
    }

    JsonNode operator(String method, String path, String body) throws Exception {
        return JSON.readTree(operatorText(method, path, body));
    }

    String operatorText(String method, String path, String body) throws Exception {
        String credentials =
                Base64.getEncoder().encodeToString(("operator:" + operatorPassword()).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = HTTP.send(
                request(path)
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/json")
                        .header("Cookie", "XSRF-TOKEN=token-of-this-test")
                        .header("X-XSRF-TOKEN", "token-of-this-test")
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Counts what happened for the measures. */
    void count() {
        hub.getBean(Facts.class).update();
    }

    String operatorPassword() throws IOException {
        return SecretFile.readOrMake(SecretFile.operatorPassword(home.resolve("data")));
    }

    /** Runs {@code serai} against this hub and gives its exit code. */
    int command(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(
                "--port",
                Integer.toString(port()),
                "--data",
                home.resolve("data").toString()));
        return Serai.run(all.toArray(String[]::new));
    }

    int port() {
        return ((ServletWebServerApplicationContext) hub).getWebServer().getPort();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    static void await(String what, Callable<Boolean> state) throws Exception {
        // The measures are counted once a minute.
        Instant end = Instant.now().plus(Duration.ofSeconds(100));
        while (!state.call()) {
            assertThat(Instant.now()).as("waiting for " + what).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public void close() {
        hub.close();
        around.stop(0);
        mail.stop();
        database.close();
    }

    void logIn(Chromium browser) throws IOException {
        browser.open("http://127.0.0.1:" + port() + "/hub/measures.html");
        browser.await("document.querySelector('input[name=password]') !== null");
        browser.eval("document.querySelector('input[name=username]').value = 'operator'");
        browser.eval("document.querySelector('input[name=password]').value = '" + operatorPassword() + "'");
        browser.eval("document.querySelector('form').submit()");
        browser.await("!location.href.includes('login')");
    }
}
