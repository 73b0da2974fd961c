package dev.serai.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Reaches the running hub on this machine as its operator. */
public final class HubAddress {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int port;
    private final Path data;
    private final Map<String, String> environment;

    public HubAddress(int port, Path data, Map<String, String> environment) {
        this.port = port;
        this.data = data;
        this.environment = environment;
    }

    /** The body of a page. Throws EnvironmentProblem when no hub answers, or not with that page. */
    public String get(String path) throws InterruptedException {
        return send("GET", path);
    }

    /**
     * The answer to a call without a body. Throws EnvironmentProblem when no hub answers, or not with that page, and RunFailed
     * with what the hub said when it refused.
     */
    public String send(String method, String path) throws InterruptedException {
        String address = "http://127.0.0.1:" + port + path;
        String token = UUID.randomUUID().toString();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Authorization", "Basic " + credentials())
                .header("Accept", "application/json")
                // What a browser's page would send: the same token by cookie and by header.
                .header("Cookie", "XSRF-TOKEN=" + token)
                .header("X-XSRF-TOKEN", token)
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString());
            return body(answer, address);
        } catch (IOException e) {
            throw new EnvironmentProblem(
                    "no hub answers at " + address + "; start one with 'serai run', or say --port N");
        }
    }

    private String body(HttpResponse<String> answer, String address) {
        return switch (answer.statusCode()) {
            case 200 -> answer.body();
            case 401, 403 ->
                throw new EnvironmentProblem("the hub does not accept the operator's password from " + passwordFile()
                        + "; say --data DIR, or set SERAI_OPERATOR_PASSWORD");
            case 409 -> throw new RunFailed(said(answer.body()));
            default ->
                throw new EnvironmentProblem("what answers at " + address + " is not this hub (HTTP "
                        + answer.statusCode() + "); say --port N");
        };
    }

    private static String said(String json) {
        try {
            return new ObjectMapper().readTree(json).path("said").asText("the hub refused it");
        } catch (JsonProcessingException e) {
            return "the hub refused it";
        }
    }

    private String credentials() {
        String name = environment.getOrDefault("SERAI_OPERATOR_NAME", "operator");
        return Base64.getEncoder().encodeToString((name + ":" + password()).getBytes(StandardCharsets.UTF_8));
    }

    private String password() {
        String given = environment.getOrDefault("SERAI_OPERATOR_PASSWORD", "");
        if (!given.isEmpty()) {
            return given;
        }
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new EnvironmentProblem(
                    "there is no operator's password in " + passwordFile() + "; say --data DIR of the running hub");
        }
    }

    private Path passwordFile() {
        return data.resolve("operator.password");
    }
}
