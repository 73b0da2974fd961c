package dev.serai.app;

import static dev.serai.app.TestHub.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.serai.app.live.Reload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Look-up tables that change while the hub runs, and keys of hashes that are not set, at the start and at a reload. */
class TablesAndKeysIT {

    private static final String NOT_SET = "SERAI_TEST_KEY_THAT_NOBODY_SETS";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private TestHub hub;

    @BeforeEach
    void prepare() throws IOException {
        hub = new TestHub(home);
        hub.write("mappings/tables/regions.csv", "code,name\nGD,Guang Dong\n");
        hub.edit(
                "mappings/acme/customers.in.yaml",
                "name: full_name",
                "name: { from: full_name, lookup: { table: regions, otherwise: drop } }");
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aChangedTableIsInForceForWhatComesNextAndAWrongOneIsRefused() throws Exception {
        hub.start();
        send("1", "GD");
        await(() -> names("1").equals(List.of("Guang Dong")));

        hub.edit("mappings/tables/regions.csv", "Guang Dong", "Guangdong Sheng");
        assertThat(hub.reload().result()).isEqualTo(Reload.Result.IN_FORCE);
        send("2", "GD");
        await(() -> names("2").equals(List.of("Guangdong Sheng")));
        assertThat(names("1")).as("what is in stays as it was mapped").containsExactly("Guang Dong");
        assertThat(hub.sql().queryForList("SELECT DISTINCT revision FROM source_record", String.class))
                .as("another table is another revision of the mapping")
                .hasSize(2);

        hub.edit("mappings/tables/regions.csv", "GD,", "GD,x\nGD,");
        Reload refused = hub.reload();
        assertThat(refused.accepted()).isFalse();
        assertThat(refused.lines())
                .anySatisfy(line -> assertThat(line).contains("'GD' stands twice", "tables/regions.csv lines 2 and 3"));
        send("3", "GD");
        await(() -> names("3").equals(List.of("Guangdong Sheng")));
    }

    @Test
    void aKeyThatIsNotSetIsRefusedAtAReloadAndNamesItsVariable() throws Exception {
        hub.start();
        hash();

        Reload refused = hub.reload();

        assertThat(refused.accepted()).isFalse();
        assertThat(refused.lines()).anySatisfy(line -> assertThat(line).contains("customers.in.yaml:", NOT_SET));
        send("1", "GD");
        await(() -> names("1").equals(List.of("Guang Dong")));
    }

    @Test
    void aHubDoesNotStartWithoutIt() throws Exception {
        hash();

        assertThat(catchThrowable(() -> hub.start())).hasStackTraceContaining(NOT_SET);
    }

    private void hash() throws IOException {
        hub.edit(
                "mappings/acme/customers.in.yaml",
                "email: e_mail",
                "email: { compute: \"keyed_hash('${" + NOT_SET + "}', source.e_mail) + '@example.com'\" }");
    }

    private void send(String key, String region) throws Exception {
        String body = "cust_no;full_name;e_mail\n" + key + ";" + region + ";" + key + "@example.com\n";
        assertThat(hub.post(body).statusCode()).isEqualTo(200);
    }

    private List<String> names(String key) {
        return hub.sql()
                .queryForList(
                        "SELECT content::jsonb ->> 'name' FROM source_record WHERE source_key = ?", String.class, key);
    }
}
