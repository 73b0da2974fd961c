package dev.serai.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoCountTest {

    private static final DemoCount BEFORE =
            read("{\"feeds\":[{\"feed\":\"acme/customers.in\",\"accepted\":7,\"rejected\":1}]}");

    @Test
    void onlyRowsSinceTheBeginningCountAndRejectedOnesCountToo() {
        var missing = DemoCount.accountedFor(BEFORE, List.of(new Sent("acme/customers.in", 3)));
        assertThat(missing.apply(BEFORE)).containsExactly("acme/customers.in: 0 of 3 rows");
        assertThat(missing.apply(read("{\"feeds\":[{\"feed\":\"acme/customers.in\",\"accepted\":9,\"rejected\":2}]}")))
                .isEmpty();
    }

    @Test
    void aSubscriptionThatIsBehindOrRetryingIsOwedSomething() {
        assertThat(read("{\"subscriptions\":[{\"subscription\":\"globex/golden\",\"lag\":2}]}")
                        .nothingOwed())
                .containsExactly("globex/golden: 2 changes behind");
        assertThat(read("{\"subscriptions\":[{\"subscription\":\"globex/golden\",\"lag\":0,\"retrying\":1}]}")
                        .nothingOwed())
                .hasSize(1);
        assertThat(read("{\"subscriptions\":[{\"subscription\":\"globex/golden\",\"lag\":0}]}")
                        .nothingOwed())
                .isEmpty();
    }

    private static DemoCount read(String json) {
        try {
            return DemoCount.of(new ObjectMapper().readTree(json));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
