package dev.serai.cli.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.app.workspace.Workspace;
import dev.serai.cli.CommandRun;
import dev.serai.cli.draft.sample.SampleReader;
import dev.serai.cli.trial.CanonicalFolder;
import dev.serai.definition.Problems;
import dev.serai.mapping.CanonicalEntity;
import dev.serai.mapping.InboundMapping;
import dev.serai.mapping.InboundMappings;
import dev.serai.mapping.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Samples whose records hold lists, or lie in lists: what 'serai new' makes of them, held against what a person reads in them. */
class NestedDraftTest {

    private static final CanonicalFolder CANONICAL = new CanonicalFolder(Path.of("mappings"));
    private static final List<CanonicalEntity> ENTITIES =
            List.of(entity("customer"), entity("transaction"), entity("need"));

    private static CanonicalEntity entity(String name) {
        return CANONICAL.find(name, new Problems()).orElseThrow();
    }

    /** One line of the truth: held or tuned on, the file, the way to its records, and what each column means. */
    record Truth(boolean held, String file, String records, Set<String> meanings) {

        static Truth of(String line) {
            String[] parts = line.split(" \\| ", -1);
            String[] first = parts[0].split(" ", -1);
            Set<String> meanings = new TreeSet<>();
            for (int i = 2; i < parts.length; i++) {
                String[] words = parts[i].split(" ", -1);
                for (int word = 1; word < words.length; word++) {
                    int equals = words[word].indexOf('=');
                    for (String column : words[word].substring(equals + 1).split("\\+", -1)) {
                        meanings.add(words[0] + "." + words[word].substring(0, equals) + " " + column);
                    }
                }
            }
            return new Truth(first[0].equals("held"), first[1], parts[1].equals("-") ? "" : parts[1], meanings);
        }

        @Override
        public String toString() {
            return file + (held ? " (kept back)" : "");
        }
    }

    static List<Truth> truths() throws IOException {
        return Files.readAllLines(Truths.SAMPLES.resolve("truth-nested.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Truth::of)
                .toList();
    }

    private static FeedDraft draft(String file) {
        Path sample = Truths.SAMPLES.resolve(file);
        return FeedDraft.of(
                "acme/feed.in",
                sample,
                SampleReader.read(sample, Optional.empty()),
                ENTITIES,
                new FeedDraft.DraftOptions(Optional.empty(), false));
    }

    private static Set<String> guessed(FeedDraft draft) {
        Problems problems = new Problems();
        InboundMapping mapping = InboundMappings.read(
                        "acme/feed.in.yaml", draft.mapping(), name -> CANONICAL.find(name, problems), problems)
                .orElseThrow();
        Set<String> guessed = new TreeSet<>();
        for (Wiring wiring : mapping.wiring()) {
            String entity = wiring.entity() + ".";
            wiring.key().forEach(column -> guessed.add(entity + "key " + column));
            if (wiring.version() != null) {
                guessed.add(entity + "version " + wiring.version());
            }
            wiring.fields()
                    .forEach((field, columns) -> columns.forEach(column -> guessed.add(entity + field + " " + column)));
        }
        return guessed;
    }

    @ParameterizedTest
    @MethodSource("truths")
    void aDraftAcceptsItsOwnSample(Truth truth) {
        FeedDraft draft = draft(truth.file());

        assertThat(draft.tally().broken()).isNull();
        assertThat(draft.tally().rejected()).isZero();
        assertThat(draft.tally().accepted()).isPositive();
    }

    @Test
    void mostGuessesAreRightAlsoOnSamplesKeptBack() throws IOException {
        List<Integer> tuned = new ArrayList<>(List.of(0, 0, 0));
        List<Integer> held = new ArrayList<>(List.of(0, 0, 0));
        List<String> ways = new ArrayList<>();
        for (Truth truth : truths()) {
            FeedDraft draft = draft(truth.file());
            String way = Optional.ofNullable(draft.guess().sample().format().records())
                    .orElse("");
            if (!way.equals(truth.records())) {
                ways.add(truth + ": " + way);
            }
            Set<String> guessed = guessed(draft);
            List<String> right =
                    guessed.stream().filter(truth.meanings()::contains).toList();
            List<Integer> sums = truth.held() ? held : tuned;
            sums.set(0, sums.get(0) + right.size());
            sums.set(1, sums.get(1) + guessed.size());
            sums.set(2, sums.get(2) + truth.meanings().size());
            if (right.size() < guessed.size() || right.size() < truth.meanings().size()) {
                System.out.println("  " + truth + ": wrong "
                        + guessed.stream().filter(one -> !right.contains(one)).toList() + ", missed "
                        + truth.meanings().stream()
                                .filter(one -> !right.contains(one))
                                .toList());
            }
        }
        System.out.println("serai new with lists, samples it was tuned on: " + shown(tuned));
        System.out.println("serai new with lists, samples kept back:       " + shown(held) + "; other ways " + ways);
        assertThat((double) tuned.get(0) / tuned.get(1))
                .as("precision when tuned")
                .isGreaterThan(0.95);
        assertThat((double) held.get(0) / held.get(1))
                .as("precision on samples kept back")
                .isGreaterThan(0.85);
        assertThat((double) held.get(0) / held.get(2))
                .as("recall on samples kept back")
                .isGreaterThan(0.75);
    }

    @Test
    void whatIsDraftedIsSoundAndItsCasesPass(@TempDir Path home) throws IOException {
        Files.createDirectories(home.resolve("mappings/canonical"));
        Files.createDirectories(home.resolve("routes/templates"));
        for (String file : List.of(
                "mappings/canonical/customer.yaml",
                "mappings/canonical/transaction.yaml",
                "mappings/canonical/need.yaml",
                "routes/templates/pull-sftp.camel.yaml")) {
            Files.copy(Path.of(file), home.resolve(file));
        }
        List<String> command = new ArrayList<>(List.of("new", "partner", "wolf", "--from"));
        truths().forEach(truth ->
                command.add(Truths.SAMPLES.resolve(truth.file()).toString()));

        CommandRun drafted = run(home, command);
        assertThat(drafted.code()).as(drafted.err()).isZero();
        assertThat(drafted.out())
                .contains("each item of orders[] is a transaction", "each item of enquiries[] is a need");

        Problems problems = new Problems();
        Workspace.read(home.resolve("mappings"), "mappings").compile(problems);
        assertThat(problems.all()).isEmpty();
        Files.writeString(home.resolve("mappings/wolf/shops.in.tests.yaml"), """
                - name: rows of a case lie where a way through lists looks for them
                  through: wolf-shops-in
                  input: { memberNo: M1, name: Ada Lee, sales: [{ saleNo: 7, date: 2026-01-02, value: 3 }] }
                  expect: { records: { customer: { name: Ada Lee }, transaction: { customer: M1, amount: 3 } } }
                """, StandardOpenOption.APPEND);
        CommandRun cases = run(home, List.of("test"));
        assertThat(cases.code()).as(cases.out()).isZero();
        assertThat(cases.out()).contains(" in " + truths().size() + " files: all passed");
    }

    private static CommandRun run(Path home, List<String> command) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("--mappings=" + home.resolve("mappings"), "--routes=" + home.resolve("routes")));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static String shown(List<Integer> sums) {
        return String.format(
                Locale.ROOT,
                "precision %.3f, recall %.3f (%d right of %d guessed, %d meant)",
                (double) sums.get(0) / Math.max(1, sums.get(1)),
                (double) sums.get(0) / Math.max(1, sums.get(2)),
                sums.get(0),
                sums.get(1),
                sums.get(2));
    }
}
