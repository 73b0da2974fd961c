package dev.serai.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The template receive-rest on a real web server. */
class RestServerTemplateIT {

    private static final List<String> DANGEROUS = List.of(
            "CamelHttpUri",
            "CamelFileName",
            "CamelSqlQuery",
            "CamelJmsDestinationName",
            "CamelBeanMethodName",
            "CamelHttpResponseCode",
            "SeraiSource",
            "SeraiIdempotencyKey",
            "SeraiBroken",
            "org.apache.camel.exchange");

    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    private static CamelHub hub;
    private static ServletWebServerApplicationContext web;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Camel behind Tomcat, and nothing else of the hub. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        TaskExecutionAutoConfiguration.class,
        org.apache.camel.spring.boot.CamelAutoConfiguration.class,
        org.apache.camel.component.platform.http.springboot.PlatformHttpComponentAutoConfiguration.class,
        org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpAutoConfiguration.class
    })
    static class Server {
        @Bean("platform-http-engine")
        PlatformHttpEngine engine(Executor executor) {
            return new StreamingHttpEngine(0, executor);
        }
    }

    @BeforeAll
    static void start(@TempDir Path spool) throws Exception {
        hub = new CamelHub();
        web = (ServletWebServerApplicationContext) SpringApplication.run(
                Server.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.jmx.enabled=false",
                "--camel.main.stream-caching-spool-directory=" + spool);
        CamelContext camel = web.getBean(CamelContext.class);
        camel.getRegistry().bind("engines", Engines.class, hub.engines);
        camel.getRegistry().bind("inbox", hub.inbox);
        camel.getCamelContextExtension().addInterceptStrategy((context, step, target, next) -> probe(step, target));
        load(camel, "routes/templates/receive-rest.camel.yaml");
        camel.addRouteFromTemplate(
                "acme-rest",
                "receive-rest",
                Map.of("mapping", "acme/customers.in", "maxBytes", "1000", "accepts", "text/csv"));
    }

    private static void load(CamelContext camel, String file) throws Exception {
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(PluginHelper.getResourceLoader(camel).resolveResource("file:" + file));
    }

    /** Sees the headers with which a call arrives at the mapping. */
    private static Processor probe(NamedNode step, Processor processor) {
        return exchange -> {
            if (step.toString().contains("mapping:")) {
                note(exchange);
            }
            processor.process(exchange);
        };
    }

    private static void note(Exchange exchange) {
        SEEN.addAll(exchange.getMessage().getHeaders().keySet());
    }

    @AfterAll
    static void stop() {
        web.close();
        hub.close();
    }

    private static HttpRequest.Builder request(String query) {
        int port = web.getWebServer().getPort();
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/partners/acme/customers.in" + query))
                .header("Content-Type", "text/csv");
    }

    private static HttpResponse<String> post(String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("").POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void aPostIsAnsweredWithItsReceipt() throws Exception {
        HttpResponse<String> answer = post("1;Ada\nbad\n");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).contains("\"accepted\" : 1", "\"rejected\" : 1", "\"source\" : \"rest\"");
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("serai"));
        hub.take("serai.inbox.customer");
    }

    @Test
    void aBodyThatCannotBeReadToItsEndIs422() throws Exception {
        HttpResponse<String> answer = post("1;Ada\nbreak\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"broken\"");
        hub.take("serai.inbox.customer");
    }

    @Test
    void aBodyThatSaysItIsTooLargeIs413AndIsNotRead() throws Exception {
        HttpResponse<String> answer = post("1;Ada\n".repeat(500));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(hub.isEmpty("serai.inbox.customer")).isTrue();
    }

    @Test
    void aBodyThatGetsTooLargeOnTheWayIs413() throws Exception {
        byte[] large = "1;Ada\n".repeat(50_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        HttpRequest request = request("")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))
                .build();

        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than 1000 bytes");
        hub.drain("serai.inbox.customer");
    }

    @Test
    void aHubThatCannotTakeItSays503AndNothingOfWhatHappened() throws Exception {
        hub.stopBroker();
        HttpResponse<String> answer = post("1;Ada\n");
        hub.startBroker();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(answer.body()).contains("\"status\":503").doesNotContain("Exception", "at org.", "Ada", "jms");
    }

    @Test
    void multipartAndFormsAreNotTaken() throws Exception {
        for (String type : List.of("multipart/form-data; boundary=x", "application/x-www-form-urlencoded")) {
            HttpRequest request = request("")
                    .setHeader("Content-Type", type)
                    .POST(BodyPublishers.ofString("a=b"))
                    .build();
            assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(415);
        }
    }

    @Test
    void noHeaderOfTheCallerReachesTheRouteInAnySpelling() throws Exception {
        SEEN.clear();
        for (String name : DANGEROUS) {
            for (String spelt : spellings(name)) {
                post("1;Ada\n", spelt, "forged");
                HttpRequest query = request("?" + spelt + "=forged")
                        .POST(BodyPublishers.ofString("1;Ada\n"))
                        .build();
                CLIENT.send(query, BodyHandlers.ofString());
            }
        }

        assertThat(SEEN).isNotEmpty();
        assertThat(SEEN.stream().map(name -> name.toLowerCase(java.util.Locale.ROOT)))
                .containsOnly("seraisource", "content-length");
        hub.drain("serai.inbox.customer");
    }

    private static List<String> spellings(String name) {
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            mixed.append(i % 2 == 0 ? Character.toLowerCase(c) : Character.toUpperCase(c));
        }
        String decapitalised = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return List.of(
                name,
                decapitalised,
                mixed.toString(),
                name.toUpperCase(java.util.Locale.ROOT),
                name.toLowerCase(java.util.Locale.ROOT));
    }
}
