package dev.serai.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseIT {

    @Test
    void everyTestHasAMigratedSchemaOfItsOwn() {
        try (TestDatabase one = TestDatabase.fresh();
                TestDatabase two = TestDatabase.fresh()) {
            one.jdbc().update("INSERT INTO match_key VALUES (gen_random_uuid(), 1)");

            assertThat(one.jdbc().queryForObject("SELECT count(*) FROM match_key", Long.class))
                    .isEqualTo(1);
            assertThat(two.jdbc().queryForObject("SELECT count(*) FROM match_key", Long.class))
                    .isZero();
        }
    }
}
