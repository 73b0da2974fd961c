package dev.serai.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.serai.app.live.Reload;
import dev.serai.app.live.Reloader;
import dev.serai.app.security.SecretFile;
import dev.serai.app.workspace.SoundWorkspace;
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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The whole hub over a database and an inbox of its own. Acme posts CSV to acme/customers.in; what globex is owed becomes files
 * in the folder {@code out}. Files are looked at when a test says so.
 */
public final class TestHub implements AutoCloseable {

    static final String KEY = ApiKeys.generate();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public final Path home;
    private final TestDatabase database;
    private @Nullable ConfigurableApplicationContext hub;

    /** Writes the files, and starts nothing yet. */
    public TestHub(Path home) throws IOException {
        this.home = home;
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
    }

    public TestHub start(String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--serai.home=" + home,
                "--serai.http.port=0",
                "--serai.reload.enabled=false",
                "--serai.database.url=" + databaseUrl(),
                "--serai.database.username=postgres"));
        all.addAll(List.of(settings));
        hub = new SpringApplicationBuilder(HubApplication.class).run(all.toArray(String[]::new));
        return this;
    }

    public void stop() {
        if (hub != null) {
            hub.close();
        }
        hub = null;
    }

    @Override
    public void close() {
        stop();
        database.close();
    }

    public <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    private ConfigurableApplicationContext context() {
        ConfigurableApplicationContext running = hub;
        if (running == null) {
            throw new IllegalStateException("the hub does not run");
        }
        return running;
    }

    public Reload reload() {
        return bean(Reloader.class).reload();
    }

    public String databaseUrl() {
        return ((HikariDataSource) database.dataSource()).getJdbcUrl();
    }

    public JdbcTemplate sql() {
        return new JdbcTemplate(database.dataSource());
    }

    void writeOutRoute(String folder) throws IOException {
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

    String delivered(String folder) throws Exception {
        Path files = home.resolve(folder);
        await(() -> Files.isDirectory(files) && !texts(files).isEmpty());
        return String.join("\n", texts(files));
    }

    private static List<String> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    /** Waits until it holds, a minute at most. */
    public static void await(Callable<Boolean> state) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!state.call()) {
            assertThat(Instant.now()).as("waiting").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** Acme posts customers. */
    public HttpResponse<String> post(String csv) throws Exception {
        return post("/api/partners/acme/customers.in", "text/csv", csv);
    }

    public HttpResponse<String> post(String path, String type, String body) throws Exception {
        return HTTP.send(request(path, type).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    /** A call with acme's key. */
    public HttpRequest.Builder request(String path, String type) {
        return request(path).header("Authorization", "Bearer " + KEY).header("Content-Type", type);
    }

    public static HttpClient http() {
        return HTTP;
    }

    /** What the operator sees at a path. */
    public String operator(String path) throws Exception {
        return HTTP.send(
                        request(path)
                                .header("Authorization", "Basic " + credentials())
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private String credentials() throws IOException {
        String password = SecretFile.readOrMake(SecretFile.operatorPassword(home.resolve("data")));
        return Base64.getEncoder().encodeToString(("operator:" + password).getBytes(StandardCharsets.UTF_8));
    }

    public int port() {
        return ((ServletWebServerApplicationContext) context()).getWebServer().getPort();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    private void copyRoutes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("routes"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml")
                            && !path.endsWith("transactions-and-needs.camel.yaml")
                            && !path.startsWith(Path.of("routes", "partners")))
                    .toList()) {
                write(file.toString(), Files.readString(file));
            }
        }
    }

    public void write(String path, String text) throws IOException {
        Files.createDirectories(home.resolve(path).getParent());
        Files.writeString(home.resolve(path), text);
    }

    public void edit(String path, String text, String by) throws IOException {
        String before = Files.readString(home.resolve(path));
        assertThat(before).contains(text);
        write(path, before.replace(text, by));
    }

    public void delete(String path) throws IOException {
        Files.delete(home.resolve(path));
    }

    /** All files of routes/ and mappings/ as they are now, to be put back by {@link #restore}. */
    public Map<String, String> files() throws IOException {
        Map<String, String> files = new java.util.TreeMap<>();
        for (String folder : List.of("routes", "mappings")) {
            try (Stream<Path> walk = Files.walk(home.resolve(folder))) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    files.put(home.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return files;
    }

    public void restore(Map<String, String> files) throws IOException {
        for (String file : files().keySet()) {
            if (!files.containsKey(file)) {
                delete(file);
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(file.getKey(), file.getValue());
        }
    }
}
