package dev.serai.camel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.store.TestDatabase;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The template pull-jdbc against PostgreSQL. */
class JdbcTemplateIT {

    @Test
    void everyRowOfAViewIsTaken() throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                CamelHub hub = new CamelHub()) {
            database.jdbc()
                    .execute("create view people as select i as id, 'n' || i as name "
                            + "from generate_series(1, 2500) i");
            hub.camel.getRegistry().bind("acmeDatabase", DataSource.class, database.dataSource());
            hub.load("templates/pull-jdbc.camel.yaml");
            hub.load("pipeline.camel.yaml");

            hub.addPartner(
                    "pull-jdbc",
                    "acme-view",
                    Map.of(
                            "mapping", "acme/customers.in",
                            "dataSource", "acmeDatabase",
                            "select", "select * from people"));

            CamelHub.await("the merge", () -> hub.engines.mergedKeys().size() == 2500);
            assertThat(hub.engines.merged).hasSize(3);
        }
    }
}
