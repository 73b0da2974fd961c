package dev.serai.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchReportTest {

    @Test
    void theMedianIsTheMiddleOneOrTheMeanOfTheMiddleTwo() {
        assertThat(BenchReport.median(List.of(run(9), run(1), run(2)), Measurement::seconds))
                .isEqualTo(2);
        assertThat(BenchReport.median(List.of(run(4), run(1), run(2), run(9)), Measurement::seconds))
                .isEqualTo(3);
    }

    @Test
    void whatCannotBeSeenIsShownAsADash() {
        BenchReport report = new BenchReport();
        report.add("mapping", List.of(run(2)));
        StringWriter text = new StringWriter();
        report.table().print(new PrintWriter(text));
        assertThat(text.toString().lines().toList().get(1)).matches("mapping +1,000 +500 +2\\.0 +1\\.5 +- +64\\.0 +1");
    }

    @Test
    void aHubIsDoneWhenAllRowsAreCountedAndNothingIsOwed() throws Exception {
        String status = "{\"feeds\":[{\"accepted\":7,\"rejected\":1},{\"accepted\":2,\"rejected\":0}],"
                + "\"entities\":[{\"golden\":5}],\"subscriptions\":[{\"lag\":%d,\"delivered\":6,\"retrying\":1,\"dead\":2}]}";
        HubCount behind = HubCount.of(new ObjectMapper().readTree(status.formatted(3)));
        HubCount even = HubCount.of(new ObjectMapper().readTree(status.formatted(0)));
        assertThat(even).isEqualTo(new HubCount(10, 1, 5, 0, 6, 3));
        assertThat(behind.isDone(10)).isFalse();
        assertThat(even.isDone(10)).isTrue();
        assertThat(even.isDone(11)).isFalse();
    }

    @Test
    void aHubIsAskedSeldomWhileMuchIsLeftAndOftenTowardsTheEnd() {
        assertThat(HubWatch.pauseMillis(3, 0, 1_000_000)).isEqualTo(3_000);
        assertThat(HubWatch.pauseMillis(50, 500_000, 1_000_000)).isEqualTo(5_000);
        assertThat(HubWatch.pauseMillis(99, 999_000, 1_000_000)).isEqualTo(200);
        assertThat(HubWatch.pauseMillis(100, 1_000_000, 1_000_000)).isEqualTo(200);
    }

    private static Measurement run(double seconds) {
        return new Measurement(1_000, seconds, 1.5, Double.NaN, 64, "");
    }
}
