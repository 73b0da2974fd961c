package dev.serai.camel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.match.Customers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The weighted merge in an own route: the example of docs/merging.md, run as it stands there. */
class WeightedMergeTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("```yaml\n(# routes/one-answer.camel.yaml\n.*?)```", Pattern.DOTALL);

    private CamelHub hub;

    @BeforeEach
    void start() throws Exception {
        hub = new CamelHub();
        PluginHelper.getRoutesLoader(hub.camel)
                .loadRoutes(ResourceHelper.fromString("file:routes/one-answer.camel.yaml", example()));
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
    }

    private static String example() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("docs", "merging.md")));
        assertThat(example.find()).as("the example in docs/merging.md").isTrue();
        return example.group(1).replace("to: direct:answered", "to: mock:golden");
    }

    private void answer(String partner, Map<String, ?> values) {
        hub.camel
                .createProducerTemplate()
                .sendBodyAndHeaders(
                        "direct:answers",
                        values,
                        Map.of("customer", "C-1", SeraiHeaders.PARTNER, partner, SeraiHeaders.VERSION, 1));
    }

    @Test
    void anAggregateStepMergesByWeightWhateverComesFirst() throws Exception {
        MockEndpoint golden = hub.camel.getEndpoint("mock:golden", MockEndpoint.class);
        golden.expectedMessageCount(1);

        answer("initech", Map.of("name", "Eda", "credit_score", 500, "address", Map.of("city", "Porto")));
        answer("globex", Map.of("name", "Eda", "birth_date", "1990-12-10", "tags", List.of("b", "a")));
        answer("acme", Map.of("name", "Ada", "credit_score", "700"));

        golden.assertIsSatisfied();
        Exchange merged = golden.getExchanges().get(0);
        assertThat(merged.getMessage().getBody())
                .isEqualTo(Map.of(
                        "name",
                        "Eda",
                        "credit_score",
                        new java.math.BigDecimal("642.8571"),
                        "birth_date",
                        "1990-12-10",
                        "tags",
                        List.of("a", "b"),
                        "address",
                        Map.of("city", "Porto")));
        assertThat(merged.getMessage().getHeader(SeraiHeaders.PROVENANCE, String.class))
                .contains("\"weight\":5,\"confidence\":0.5");
    }

    @Test
    void aProcessorMergesAList() throws Exception {
        hub.camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:list").process("oneAnswer");
            }
        });

        Exchange merged = hub.camel.createProducerTemplate().request("direct:list", exchange -> exchange.getMessage()
                .setBody(List.of(
                        Customers.record("globex", "1", 1, "name=Eda"),
                        Map.of(SeraiHeaders.PARTNER, "acme", "name", "Ada"))));

        assertThat(merged.getMessage().getBody()).isEqualTo(Map.of("name", "Ada"));
    }

    @Test
    void whatIsWrongIsSaidWithoutTheValue() throws Exception {
        hub.camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:list").process("oneAnswer");
            }
        });

        assertThat(failure(Map.of("nmae", "Secret"), "acme")).contains("customer has no field 'nmae'");
        assertThat(failure(Map.of("credit_score", "Secret"), "acme"))
                .contains("'credit_score' is not a number")
                .doesNotContain("Secret");
        assertThat(failure(Map.of("birth_date", "Secret"), "acme"))
                .contains("'birth_date' is not a date")
                .doesNotContain("Secret");
        assertThat(failure(Map.of("name", "Secret"), ""))
                .contains("SeraiPartner")
                .doesNotContain("Secret");
        assertThat(failure("Secret", "acme")).contains("not String").doesNotContain("Secret");
    }

    private String failure(Object body, String partner) {
        Exchange failed = hub.camel.createProducerTemplate().request("direct:list", exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeader(SeraiHeaders.PARTNER, partner);
        });
        StringWriter trace = new StringWriter();
        failed.getException().printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
