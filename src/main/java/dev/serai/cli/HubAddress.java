package dev.serai.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Optional;

/** Reaches the running hub on this machine as its operator. */
public final class HubAddress {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int ACCEPTED = 202;
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    /** A program that sends the password with each call cannot be made to call by a page: any token will do. */
    private static final String CSRF = "serai";

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
        return body(send(request(path)), address(path));
    }

    /** The body of a page that knows what is asked for, or empty when it does not. Throws EnvironmentProblem as {@link #get}. */
    public Optional<String> find(String path) throws InterruptedException {
        HttpResponse<String> answer = send(request(path));
        return answer.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(body(answer, address(path)));
    }

    /** Asks the hub to begin something; false when it is about it already. Throws EnvironmentProblem as {@link #get}. */
    public boolean post(String path) throws InterruptedException {
        HttpResponse<String> answer = send(request(path)
                .header("Cookie", "XSRF-TOKEN=" + CSRF)
                .header("X-XSRF-TOKEN", CSRF)
                .POST(HttpRequest.BodyPublishers.noBody()));
        if (answer.statusCode() == CONFLICT) {
            return false;
        }
        if (answer.statusCode() != ACCEPTED) {
            body(answer, address(path));
        }
        return true;
    }

    /**
     * The answer to a call without a body. Throws EnvironmentProblem as {@link #get}, and RunFailed with what the hub said when
     * it refused.
     */
    public String send(String method, String path) throws InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Cookie", "XSRF-TOKEN=" + CSRF)
                .header("X-XSRF-TOKEN", CSRF)
                .method(method, HttpRequest.BodyPublishers.noBody());
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() == NOT_FOUND) {
            throw new RunFailed(said(answer.body()));
        }
        return body(answer, address(path));
    }

    /** Orders something, with the order as JSON. Throws as {@link #send(String, String)}. */
    public String order(String path, String json) throws InterruptedException {
        HttpResponse<String> answer = send(request(path)
                .header("Cookie", "XSRF-TOKEN=" + CSRF)
                .header("X-XSRF-TOKEN", CSRF)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
        if (answer.statusCode() == BAD_REQUEST || answer.statusCode() == NOT_FOUND || answer.statusCode() == CONFLICT) {
            throw new RunFailed(said(answer.body()));
        }
        return body(answer, address(path));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address(path)))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + credentials())
                .header("Accept", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
        String address = address("");
        try {
            return HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new EnvironmentProblem(
                    "no hub answers at " + address + "; start one with 'serai run', or say --port N");
        }
    }

    private String body(HttpResponse<String> answer, String address) {
        return switch (answer.statusCode()) {
            case 200, 204 -> answer.body();
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
            JsonNode answer = new ObjectMapper().readTree(json);
            return answer.path("said").asText(answer.path("detail").asText("the hub refused it"));
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
