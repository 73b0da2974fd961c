package dev.serai.app;

import static dev.serai.app.TestHub.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies over the limit, by a caller that goes on sending: whatever the format, whether it says its length or not. */
class TooLargeIT {

    private static final int LIMIT = 100_000;
    private static final int ROWS = 5_000;
    private static final long ENDLESS = 100L << 20;

    /** Sockets hold some megabytes that nobody has read. */
    private static final long READ_NO_FURTHER = 25L << 20;

    private static final List<String> FORMATS = List.of("csv", "json", "ndjson", "xml", "xlsx");

    private static TestHub hub;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        hub = new TestHub(home);
        StringBuilder routes = new StringBuilder();
        for (String format : FORMATS) {
            hub.write("mappings/acme/" + format + ".in.yaml", """
                    mapping: acme/%1$s.in
                    entity: customer
                    source: { format: %1$s%2$s }
                    key: no
                    fields: { name: name }
                    """.formatted(
                            format, format.equals("xml") ? ", records: all/one" : ""));
            for (String template : List.of("receive-rest", "validate-rest")) {
                routes.append("""
                        - templatedRoute:
                            routeTemplateRef: %1$s
                            routeId: %1$s-%2$s
                            parameters: [{ name: mapping, value: acme/%2$s.in }, { name: maxBytes, value: "%3$d" }]
                        """.formatted(template, format, LIMIT));
            }
        }
        hub.write("routes/partners/acme.camel.yaml", routes.toString());
        hub.edit("mappings/acme/partner.yaml", "[customers.in]", "[csv.in, json.in, ndjson.in, xml.in, xlsx.in]");
        hub.delete("mappings/acme/customers.in.yaml");
        hub.start();
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "ndjson", "xml", "xlsx", "csv/gzip"})
    void aBodyThatGetsTooLargeIs413AndReadNoFurther(String kind) throws Exception {
        Call call = call(kind.replace("/gzip", "") + ".in", "Transfer-Encoding: chunked", begin(kind), rows(kind));

        assertThat(call.status()).as(call.answer()).isEqualTo("HTTP/1.1 413 ");
        assertThat(call.answer()).contains("\"status\":413", "larger than " + LIMIT + " bytes", "in parts");
        assertThat(call.sent()).isLessThan(READ_NO_FURTHER);
    }

    @Test
    void soIsOneThatIsOnlyTried() throws Exception {
        Call call = call("csv.in/validate", "Transfer-Encoding: chunked", begin("csv"), rows("csv"));

        assertThat(call.status()).as(call.answer()).isEqualTo("HTTP/1.1 413 ");
    }

    @Test
    void oneThatSaysItsLengthIsNotReadAtAll() throws Exception {
        Call call = call("csv.in", "Content-Length: " + ENDLESS, begin("csv"), utf8("L1,Ada\n".repeat(1_000)));

        assertThat(call.status()).as(call.answer()).isEqualTo("HTTP/1.1 413 ");
        assertThat(call.sent()).isLessThan(READ_NO_FURTHER);
        assertThat(hub.post("/api/partners/acme/csv.in", "text/csv", "no,name\nL2,Ada\n")
                        .statusCode())
                .isEqualTo(200);
        await(() -> count("source_key = 'L2'") == 1);
        assertThat(count("source_key = 'L1'")).isZero();
    }

    private static long count(String where) {
        Long rows = hub.sql().queryForObject("SELECT count(*) FROM source_record WHERE " + where, Long.class);
        return rows == null ? 0 : rows;
    }

    private static byte[] begin(String kind) throws IOException {
        return switch (kind) {
            case "csv" -> utf8("no,name\n");
            case "csv/gzip" -> packed(begin("csv"));
            case "json" -> utf8("[");
            case "xml" -> utf8("<all>");
            case "xlsx" -> utf8("PK\u0003\u0004");
            default -> utf8("");
        };
    }

    private static byte[] rows(String kind) throws IOException {
        if (kind.equals("csv/gzip")) {
            return packed(rows("csv"));
        }
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < ROWS; number++) {
            text.append(row(kind).replace("#", Integer.toString(number)));
        }
        return utf8(text.toString());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String row(String kind) {
        return switch (kind) {
            case "json" -> "{\"no\":\"#\",\"name\":\"Ada #\"},";
            case "ndjson" -> "{\"no\":\"#\",\"name\":\"Ada #\"}\n";
            case "xml" -> "<one><no>#</no><name>Ada #</name></one>";
            default -> "#,Ada #\n";
        };
    }

    /** What a caller heard, and how much of its body it had sent by then. */
    private record Call(String status, String answer, long sent) {}

    /** Sends the rows again and again until there is an answer or nobody listens any more, as curl does. */
    private static Call call(String path, String length, byte[] begin, byte[] rows) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), hub.port())) {
            boolean chunked = length.startsWith("Transfer-Encoding");
            OutputStream out = socket.getOutputStream();
            out.write(utf8("POST /api/partners/acme/" + path + " HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer "
                    + TestHub.KEY + "\r\nContent-Type: application/octet-stream\r\n" + length + "\r\n\r\n"));
            CompletableFuture<List<String>> answer = CompletableFuture.supplyAsync(() -> lines(socket));
            long sent = 0;
            try {
                write(out, begin, chunked);
                while (sent < ENDLESS && !answer.isDone()) {
                    write(out, rows, chunked);
                    sent += rows.length;
                }
            } catch (IOException e) {
                assertThat(sent).as("nobody listens any more").isPositive();
            }
            List<String> lines = answer.get();
            return new Call(lines.get(0), String.join("\n", lines), sent);
        }
    }

    private static void write(OutputStream out, byte[] piece, boolean chunked) throws IOException {
        if (piece.length > 0 && chunked) {
            ByteArrayOutputStream chunk = new ByteArrayOutputStream();
            chunk.writeBytes(utf8(Integer.toHexString(piece.length) + "\r\n"));
            chunk.writeBytes(piece);
            chunk.writeBytes(utf8("\r\n"));
            out.write(chunk.toByteArray());
        } else {
            out.write(piece);
        }
    }

    private static List<String> lines(Socket socket) {
        List<String> lines = new ArrayList<>();
        try {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            if (lines.isEmpty()) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }
}
