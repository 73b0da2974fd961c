package dev.serai.app;

import static dev.serai.app.TestHub.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.serai.definition.InvalidDefinitions;
import dev.serai.exchange.ApiKeys;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole hub over a real database and its own inbox: what goes in at one partner comes out at the other. */
class HubIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private TestHub hub;

    @BeforeEach
    void prepare() throws IOException {
        hub = new TestHub(home);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void whatOnePartnerSendsReachesTheOther() throws Exception {
        hub.start();
        HttpResponse<String> receipt =
                hub.post("cust_no;full_name;e_mail\n1;Ada Lovelace;ada@example.com\n2;No One;broken\n");

        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.body())
                .contains("\"accepted\" : 1", "\"invalid-email\" : 1")
                .doesNotContain(TestHub.KEY, "broken\"");
        assertThat(hub.delivered("out")).contains("ada@example.com");
        assertThat(hub.operator("/actuator/serai")).contains("\"golden\":1", "\"accepted\":1", "\"rejected\":1");
        await(() -> hub.operator("/actuator/prometheus").contains("serai_subscription_delivered_total"));
        assertThat(hub.operator("/actuator/prometheus"))
                .contains("serai_intake_rows_total{", "serai_inbox_depth{", "camel_exchanges_total{")
                .doesNotContain("ada@example.com");
        assertThat(hub.operator("/actuator/health")).contains("\"status\":\"UP\"", "\"inbox\"", "\"database\"");
    }

    @Test
    void aLargeBodyIsSpooledBelowTheHubsOwnFolderAndGoneThereafter() throws Exception {
        hub.start();

        HttpResponse<String> receipt =
                hub.post("cust_no;full_name;e_mail\n" + "1;Ada Lovelace;ada@example.com\n".repeat(10_000));

        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(home.resolve("data/spool")).isEmptyDirectory();
    }

    @Test
    void aWithdrawnKeyOpensNoLonger() throws Exception {
        hub.start();
        hub.edit("mappings/acme/partner.yaml", ApiKeys.hash(TestHub.KEY), ApiKeys.hash(ApiKeys.generate()));

        assertThat(hub.reload().accepted()).isTrue();

        assertThat(hub.post("").statusCode()).isEqualTo(401);
    }

    @Test
    void brokenDefinitionsRefuseTheStart() throws Exception {
        hub.edit("mappings/globex/partner.yaml", "weight: 3", "weigth: 3");

        assertThat(catchThrowable(() -> hub.start()))
                .hasRootCauseInstanceOf(InvalidDefinitions.class)
                .rootCause()
                .hasMessageContaining("unknown key 'weigth' (did you mean 'weight'?)");
    }

    @Test
    void aPlaceholderThatNothingSetsRefusesTheStart() throws Exception {
        hub.edit("routes/partners/globex.camel.yaml", "\"file:", "\"file:{{globex.folder}}");

        assertThat(catchThrowable(() -> hub.start()))
                .hasRootCauseInstanceOf(InvalidDefinitions.class)
                .rootCause()
                .hasMessage(
                        "routes/partners/globex.camel.yaml:7:15: nothing sets {{globex.folder}}: say 'globex.folder: …'"
                                + " in application.yaml, or set the environment variable GLOBEX_FOLDER and start again");
    }
}
