package dev.serai.app.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.serai.app.HubApplication;
import dev.serai.app.security.SecretFile;
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
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole hub over a database of its own and the files below a folder, with the house's pipeline. */
final class StartedHub implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path home;
    private final TestDatabase database = TestDatabase.fresh();
    private final ConfigurableApplicationContext context;

    StartedHub(Path home, String... settings) {
        this.home = home;
        this.context = new SpringApplicationBuilder(HubApplication.class)
                .run(Stream.concat(
                                Stream.of(
                                        "--serai.home=" + home,
                                        "--serai.http.port=0",
                                        "--serai.reload.enabled=false",
                                        "--serai.database.url="
                                                + ((HikariDataSource) database.dataSource()).getJdbcUrl(),
                                        "--serai.database.username=postgres"),
                                Stream.of(settings))
                        .toArray(String[]::new));
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    TestDatabase database() {
        return database;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    HttpResponse<String> partner(String partner, String key, String csv) throws Exception {
        return HTTP.send(
                request("/api/partners/" + partner + "/customers.in")
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(csv))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(asOperator(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String path, String json) throws Exception {
        return HTTP.send(
                asOperator(path)
                        .header("Cookie", "XSRF-TOKEN=test")
                        .header("X-XSRF-TOKEN", "test")
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> asNobody(String path) throws Exception {
        return HTTP.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder asOperator(String path) throws IOException {
        String password = SecretFile.readOrMake(SecretFile.operatorPassword(home.resolve("data")));
        String credentials =
                Base64.getEncoder().encodeToString(("operator:" + password).getBytes(StandardCharsets.UTF_8));
        return request(path).header("Authorization", "Basic " + credentials);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    static void await(String what, Callable<Boolean> state) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!state.call()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
