package dev.serai.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.app.settings.HubSettings;
import dev.serai.app.settings.OperatorSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.amqp.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jms.JmsAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Knocks at every door of the hub with every kind of credential, over real HTTP. */
class DoorsTest {

    private static final String ACME_KEY = "acme-key-for-tests";
    private static final String GLOBEX_KEY = "globex-key-for-tests";
    private static final String PASSWORD = "a password for tests";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext hub;

    @BeforeAll
    static void start(@TempDir Path data) {
        hub = new SpringApplicationBuilder(Doors.class)
                .properties(Map.of(
                        "server.port",
                        "0",
                        "serai.http.port",
                        "0",
                        "serai.data",
                        data.toString(),
                        "serai.operator.password",
                        PASSWORD))
                .run("--server.port=0", "--management.endpoint.health.group.readiness.include=readinessState");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void forget() {
        PartnerApi.BODIES_READ.set(0);
    }

    @ParameterizedTest
    @CsvSource({
        "nobody,    /api/partners/acme/customers, 401",
        "wrong,     /api/partners/acme/customers, 401",
        "globex,    /api/partners/acme/customers, 403",
        "acme,      /api/partners/acme/customers, 200",
        "operator,  /api/partners/acme/customers, 401",
        "nobody,    /api/partners/nosuch/customers, 401",
        "acme,      /api/partners/nosuch/customers, 403",
        "acme,      /api/partners/globex/intakes/1, 403",
        "globex,    /api/partners/globex/intakes/1, 200",
        "acme,      /api/partners/ACME/customers, 403",
        "acme,      /api/partners/, 403",
        "acme,      /api/other, 403",
        "acme,      /api/golden/customer/1/explain, 403",
        "nobody,    /api/golden/customer/remerge, 403",
        "nobody,    /api/other, 401",
        "acme,      /api/partners/globex/..;/acme/customers, 400",
        "acme,      /api/partners/globex/%2e%2e/acme/customers, 400",
        "acme,      /api/partners/acme//customers, 400",
        "acme,      /actuator/prometheus, 403",
        "acme,      /actuator/jolokia, 403",
        "acme,      /anything, 403",
        "nobody,    /actuator/jolokia, 403",
        "nobody,    /anything, 403",
        "nobody,    /error, 403"
    })
    void eachDoorOpensForItsOwnKeyOnly(String who, String path, int expected) throws Exception {
        HttpResponse<String> answer = send(as(who, path).POST(BodyPublishers.ofString("private content")));

        assertThat(answer.statusCode()).isEqualTo(expected);
        assertThat(PartnerApi.BODIES_READ).hasValue(expected == 200 ? 1 : 0);
        assertThat(answer.body()).doesNotContain("private content", "java.", "org.", "Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody,   /actuator/health, 200",
        "nobody,   /actuator/health/liveness, 200",
        "nobody,   /actuator/health/readiness, 200",
        "nobody,   /actuator/health/db, 401",
        "nobody,   /actuator/prometheus, 401",
        "nobody,   /actuator/info, 401",
        "nobody,   /actuator/hawtio, 401",
        "nobody,   /actuator/jolokia, 401",
        "nobody,   /actuator/env, 401",
        "nobody,   /, 401",
        "guess,    /actuator/prometheus, 401",
        "wrong,    /actuator/prometheus, 401",
        "operator, /actuator/prometheus, 200",
        "operator, /actuator/info, 200",
        "operator, /actuator/hawtio/index.html, 200",
        "operator, /actuator/env, 404",
        "operator, /actuator/heapdump, 404",
        "nobody,   /api/golden/customer/1/explain, 401",
        "acme,     /api/golden/customer/1/explain, 401",
        "operator, /api/golden/customer/1/explain, 404",
        "operator, /anything, 403"
    })
    void operatorsPagesNeedTheOperatorsPassword(String who, String path, int expected) throws Exception {
        assertThat(send(as(who, path).GET()).statusCode()).isEqualTo(expected);
    }

    @Test
    void aKeyIsAlsoTakenFromItsOwnHeader() throws Exception {
        HttpRequest.Builder call = request("/api/partners/acme/customers").header("X-API-Key", ACME_KEY);

        assertThat(send(call.POST(BodyPublishers.noBody())).statusCode()).isEqualTo(200);
    }

    @Test
    void aBrowserIsSentToTheLoginPage() throws Exception {
        HttpResponse<String> answer =
                send(request("/actuator/hawtio").header("Accept", "text/html").GET());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @Test
    void healthTellsAStrangerNoDetails() throws Exception {
        assertThat(send(request("/actuator/health").GET()).body()).doesNotContain("components", "details");
    }

    @Test
    void jolokiaAnswersNoGet() throws Exception {
        assertThat(send(as("operator", "/actuator/jolokia/read/java.lang:type=Memory/Verbose")
                                .GET())
                        .body())
                .contains("\"status\":403");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'exec','mbean':'java.lang:type=Memory','operation':'gc'}",
                "{'type':'exec','mbean':'com.sun.management:type=DiagnosticCommand','operation':'vmSystemProperties'}",
                "{'type':'exec','mbean':'org.apache.camel:context=serai,type=context,name=\\'serai\\'','operation':'createEndpoint(java.lang.String)','arguments':['file:/tmp']}",
                "{'type':'exec','mbean':'org.apache.camel:context=serai,type=context,name=\\'serai\\'','operation':'sendBody','arguments':['direct:a','b']}",
                "{'type':'exec','mbean':'org.apache.camel:context=serai,type=endpoints,name=\\'seda://a\\'','operation':'browseAllMessagesAsXml(java.lang.Boolean)','arguments':[true]}",
                "{'type':'write','mbean':'java.lang:type=Memory','attribute':'Verbose','value':true}",
                "{'type':'read','mbean':'java.lang:type=Runtime','attribute':'SystemProperties'}"
            })
    void jolokiaRunsNothingThatIsNotAllowed(String request) throws Exception {
        HttpResponse<String> answer = jolokia(request);

        assertThat(answer.body()).contains("\"status\":403").doesNotContain("stacktrace");
    }

    @Test
    void jolokiaReadsWhatIsAllowed() throws Exception {
        assertThat(jolokia("{'type':'read','mbean':'java.lang:type=Memory','attribute':'HeapMemoryUsage'}")
                        .body())
                .contains("\"status\":200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'type':'version'", "'type':'read','mbean':'java.lang:type=Memory','attribute':'Verbose'"})
    void jolokiaConnectsToNoOtherMachine(String request) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(500);
            jolokia("{%s,'target':{'url':'service:jmx:rmi:///jndi/rmi://127.0.0.1:%d/x'}}"
                    .formatted(request, listener.getLocalPort()));

            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void jolokiaWantsTheCsrfTokenToo() throws Exception {
        HttpResponse<String> answer =
                send(as("operator", "/actuator/jolokia").POST(BodyPublishers.ofString("{\"type\":\"version\"}")));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> jolokia(String request) throws Exception {
        String json = request.replace("\\'", "\\\"").replace('\'', '"');
        return send(as("operator", "/actuator/jolokia")
                .header("Cookie", "XSRF-TOKEN=for-tests")
                .header("X-XSRF-TOKEN", "for-tests")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        int port = ((ServletWebServerApplicationContext) hub).getWebServer().getPort();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpRequest.Builder as(String who, String path) {
        HttpRequest.Builder request = request(path);
        return switch (who) {
            case "nobody" -> request;
            case "wrong" -> request.header("Authorization", "Bearer " + ACME_KEY + "x");
            case "acme" -> request.header("Authorization", "Bearer " + ACME_KEY);
            case "globex" -> request.header("Authorization", "Bearer " + GLOBEX_KEY);
            case "guess" -> request.header("Authorization", basic("operator:operator"));
            case "operator" -> request.header("Authorization", basic("operator:" + PASSWORD));
            default -> throw new IllegalArgumentException(who);
        };
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            exclude = {
                DataSourceAutoConfiguration.class,
                FlywayAutoConfiguration.class,
                RabbitAutoConfiguration.class,
                JmsAutoConfiguration.class
            })
    @EnableConfigurationProperties({HubSettings.class, OperatorSettings.class})
    @Import({PartnerSecurity.class, OperatorSecurity.class, ErrorPage.class, PartnerApi.class})
    static class Doors {

        @Bean
        PartnerKeys keys() {
            return key -> Optional.ofNullable(
                    Map.of(ACME_KEY, "acme", GLOBEX_KEY, "globex").get(key));
        }
    }

    /** Counts the bodies that were read, in place of the routes. */
    @RestController
    static class PartnerApi {

        static final AtomicInteger BODIES_READ = new AtomicInteger();

        @RequestMapping("/api/partners/{partner}/**")
        String take(HttpServletRequest request) throws IOException {
            request.getInputStream().readAllBytes();
            BODIES_READ.incrementAndGet();
            return "taken";
        }
    }
}
