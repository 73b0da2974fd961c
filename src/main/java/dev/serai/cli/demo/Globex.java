package dev.serai.cli.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Posts JSON to the hub with its API key, twenty customers at a time. */
final class Globex implements Player {

    private static final int AT_A_TIME = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;
    private final String apiKey;

    Globex(int port, String apiKey) {
        this.address = URI.create("http://127.0.0.1:" + port + "/api/partners/globex/customers.in");
        this.apiKey = apiKey;
    }

    @Override
    public String does() {
        return "globex posted JSON over REST, and read a receipt for each call";
    }

    @Override
    public Sent play() throws Exception {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        List<String> lines = DemoData.lines("globex-customers.ndjson");
        for (int from = 0; from < lines.size(); from += AT_A_TIME) {
            post(client, String.join("\n", lines.subList(from, Math.min(from + AT_A_TIME, lines.size()))));
        }
        return new Sent("globex/customers.in", lines.size());
    }

    private void post(HttpClient client, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + apiKey)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the hub answered globex with HTTP " + answer.statusCode());
        }
    }
}
