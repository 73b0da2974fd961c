package dev.serai.cli.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.cli.draft.guess.Draft;
import dev.serai.cli.draft.guess.FieldDraft;
import dev.serai.cli.draft.guess.Guesser;
import dev.serai.cli.draft.sample.SampleReader;
import dev.serai.cli.trial.CanonicalFolder;
import dev.serai.definition.Problems;
import dev.serai.mapping.CanonicalEntity;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How often 'serai new' guesses right, on samples it was tuned on and on samples it was not. */
class DraftAccuracyTest {

    private static final CanonicalEntity CUSTOMER = new CanonicalFolder(Path.of("mappings"))
            .find("customer", new Problems())
            .orElseThrow();

    /** Counts guesses. */
    private static final class Score {
        private int right;
        private int guessed;
        private int meant;
        private int marked;

        double precision() {
            return (double) right / Math.max(1, guessed);
        }

        double recall() {
            return (double) right / Math.max(1, meant);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "precision %.3f, recall %.3f (%d right of %d guessed, %d meant; %d wrong ones were marked as unsure)",
                    precision(),
                    recall(),
                    right,
                    guessed,
                    meant,
                    marked);
        }
    }

    @Test
    void mostGuessesAreRightAlsoOnSamplesNeverSeen() {
        Score tuned = new Score();
        Score held = new Score();
        for (Truths.Truth truth : Truths.present()) {
            count(truth, truth.held() ? held : tuned);
        }
        System.out.println("serai new, samples it was tuned on: " + tuned);
        System.out.println("serai new, samples kept back:       " + held);
        assertThat(tuned.precision()).as("precision when tuned").isGreaterThan(0.95);
        assertThat(tuned.recall()).as("recall when tuned").isGreaterThan(0.95);
        assertThat(held.precision()).as("precision on samples kept back").isGreaterThan(0.9);
        assertThat(held.recall()).as("recall on samples kept back").isGreaterThan(0.8);
    }

    private static void count(Truths.Truth truth, Score score) {
        Draft draft =
                new Guesser().guess(SampleReader.read(truth.file(), Optional.empty()), CUSTOMER, Optional.empty());
        Set<String> meant = new TreeSet<>();
        truth.meanings().forEach((meaning, columns) -> columns.forEach(column -> meant.add(pair(column, meaning))));
        Set<String> guessed = new TreeSet<>();
        Set<String> unsure = new TreeSet<>();
        draft.key().columns().forEach(column -> guessed.add(pair(column, "key")));
        draft.version().ifPresent(clock -> guessed.add(pair(clock.column(), "version")));
        for (FieldDraft field : draft.fields()) {
            for (String column : field.columns()) {
                guessed.add(pair(column, field.path()));
                if (field.isUnsure()) {
                    unsure.add(pair(column, field.path()));
                }
            }
        }
        tell(truth, meant, guessed);
        score.meant += meant.size();
        score.guessed += guessed.size();
        score.right += (int) guessed.stream().filter(meant::contains).count();
        score.marked +=
                (int) unsure.stream().filter(one -> !meant.contains(one)).count();
    }

    private static void tell(Truths.Truth truth, Set<String> meant, Set<String> guessed) {
        List<String> wrong =
                guessed.stream().filter(one -> !meant.contains(one)).toList();
        List<String> missed =
                meant.stream().filter(one -> !guessed.contains(one)).toList();
        if (!wrong.isEmpty() || !missed.isEmpty()) {
            System.out.println(
                    "  " + truth + (truth.held() ? " (kept back)" : "") + ": wrong " + wrong + ", missed " + missed);
        }
    }

    private static String pair(String column, String meaning) {
        return column + "→" + meaning;
    }
}
