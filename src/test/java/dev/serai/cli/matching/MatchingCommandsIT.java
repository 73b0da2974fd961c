package dev.serai.cli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.cli.CommandRun;
import dev.serai.cli.ExitCode;
import dev.serai.match.KnownSet;
import dev.serai.match.MadePeople;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learn, evaluate, why, rematch and rebuild as an engineer uses them. */
class MatchingCommandsIT {

    private static final KnownSet PEOPLE = MadePeople.of(5, 500, 0.05, 0.05, "");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private MatchedHub hub;

    @BeforeEach
    void match() throws IOException {
        hub = new MatchedHub(home, "made", PEOPLE);
    }

    @AfterEach
    void drop() {
        hub.close();
    }

    private CommandRun serai(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!List.of("rematch", "rebuild").contains(arguments[0])) {
            all.addAll(List.of("--mappings", hub.mappings.toString()));
        }
        return CommandRun.of(all.toArray(String[]::new));
    }

    private void useModel() throws IOException {
        Path definition = hub.mappings.resolve("canonical/customer.match.yaml");
        Files.writeString(definition, Files.readString(definition) + "model: customer.match.model.yaml\n");
    }

    @Test
    void learnWritesTheSameModelEachTimeAndSaysWhatItWouldChange() throws IOException {
        CommandRun first = serai("learn", "customer");
        Path model = hub.mappings.resolve("canonical/customer.match.model.yaml");
        String once = Files.readString(model);
        CommandRun second = serai("learn", "customer");

        assertThat(first.code()).isEqualTo(ExitCode.OK);
        String count = String.format(Locale.ROOT, "%,d", PEOPLE.records.size());
        assertThat(first.out())
                .contains("learning from " + count + " of " + count + " records of customer")
                .contains("with this model")
                .contains(
                        "it is used when canonical/customer.match.yaml has the line  model: customer.match.model.yaml");
        assertThat(second.code()).isEqualTo(ExitCode.OK);
        assertThat(Files.readString(model)).isEqualTo(once).contains("lambda:", "learned: { records: ");
    }

    @Test
    void aDryRunOfLearnWritesNothing() {
        assertThat(serai("learn", "customer", "--dry-run").out()).contains("nothing was written");
        assertThat(hub.mappings.resolve("canonical/customer.match.model.yaml")).doesNotExist();
    }

    @Test
    void evaluateHoldsTheHubsCustomersAgainstTheTruth() {
        CommandRun run = serai(
                "evaluate", "customer", "--truth", home.resolve("truth.csv").toString());

        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .containsPattern("as the hub has them: .*F1 0[.]9[0-9]+")
                .contains("any of them", "edges from");
    }

    @Test
    void aTruthFileWithoutItsColumnsIsRefusedAtItsPlace() throws IOException {
        Path wrong = Files.writeString(home.resolve("wrong.csv"), "id,who\n1,2\n");

        CommandRun run = serai("evaluate", "customer", "--truth", wrong.toString());

        assertThat(run.code()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(run.err())
                .contains(wrong + ":1:1: the first line names the columns; it needs partner, key and customer");
    }

    @Test
    void whyShowsWhatAPairIsMadeOfAndValuesOnlyWhenAskedFor() {
        String customer = largest();
        List<String> keys = hub.database
                .jdbc()
                .queryForList(
                        "SELECT partner || '/' || source_key FROM source_record WHERE golden_id = ? ORDER BY 1 LIMIT 2",
                        String.class,
                        Long.parseLong(customer));
        String name = hub.database
                .jdbc()
                .queryForObject(
                        "SELECT content->>'name' FROM source_record WHERE golden_id = ? ORDER BY partner, source_key LIMIT 1",
                        String.class,
                        Long.parseLong(customer));

        CommandRun pair = serai("why", keys.get(0), keys.get(1));
        assertThat(pair.code()).isEqualTo(ExitCode.OK);
        assertThat(pair.out())
                .contains("two records of which nothing is known", "total", "name")
                .doesNotContain(name);
        assertThat(serai("why", keys.get(0), keys.get(1), "--values").out()).contains(name);
        assertThat(serai("why", "customer-" + customer).out())
                .contains("customer-" + customer + " has ", "weakest link: ");
    }

    @Test
    void whyOfWhatIsNotThereSaysSo() {
        CommandRun run = serai("why", "made/nobody", "customer-999999");

        assertThat(run.code()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(run.err()).contains("there is no made/nobody among the stored records of customer");
    }

    @Test
    void rematchShowsWhatALearnedModelWouldChangeAndAsksForIt() throws IOException {
        serai("learn", "customer");
        useModel();
        hub.build();

        assertThat(serai("rematch", "customer").out())
                .containsPattern("epoch 1 .* live .*records")
                .containsPattern("epoch 2 .* ready .*records")
                .contains("of the records read: ");
        assertThat(serai("rematch", "customer", "--apply").out()).contains("asked for");
        assertThat(serai("rematch", "customer").out()).contains("ready, asked for");
    }

    @Test
    void rebuildEndsInTheSameCustomers() throws Exception {
        ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor();
        try {
            ScheduledFuture<?> building = background.scheduleWithFixedDelay(hub::build, 0, 100, TimeUnit.MILLISECONDS);
            CommandRun run = CompletableFuture.supplyAsync(() -> serai("rebuild", "customer"))
                    .get(2, TimeUnit.MINUTES);

            assertThat(run.out()).contains("the same customers come out", " 0 deliveries");
            assertThat(run.code()).isEqualTo(ExitCode.OK);
            assertThat(building.isDone()).isFalse();
        } finally {
            background.shutdownNow();
        }
    }

    @Test
    void rebuildGivesUpWhereNoHubRuns() {
        CommandRun run = serai("rebuild", "customer", "--patience", "1");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("the hub has not gone on for 1 s; does it run?");
    }

    private String largest() {
        return hub.database
                .jdbc()
                .queryForObject(
                        "SELECT golden_id::text FROM source_record GROUP BY golden_id ORDER BY count(*) DESC, golden_id LIMIT 1",
                        String.class);
    }
}
