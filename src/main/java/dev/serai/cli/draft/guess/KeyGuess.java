package dev.serai.cli.draft.guess;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Guesses the partner's own key: a column that is (nearly) always there, never twice the same, and called like one. */
final class KeyGuess {

    private static final double NEARLY_UNIQUE = 0.85;
    private static final double CLEARLY = 0.75;
    private static final double HARDLY_EMPTY = 0.01;
    private static final double DIRTY = 0.15;
    private static final int LONGEST = 60;

    private KeyGuess() {}

    /** @param others the concepts that a key is not */
    static Draft.Key of(List<ColumnFacts> columns, Concept key, List<Concept> others) {
        return columns.stream()
                .filter(column -> isPossible(column, key) && !isSomethingElse(column, key, others))
                .max(Comparator.comparingDouble(column -> score(column, key, columns.indexOf(column))))
                .map(column -> chosen(column, key, columns.indexOf(column)))
                .orElseGet(() -> mailAddress(columns));
    }

    /** Where partners have no key of their own, the e-mail address often is it. */
    private static Draft.Key mailAddress(List<ColumnFacts> columns) {
        return columns.stream()
                .filter(column -> column.column().isUnique())
                .filter(column -> column.share(value -> value.indexOf('@') > 0) > 0.999)
                .findFirst()
                .map(column -> new Draft.Key(
                        List.of(column.column().name()), 0.5, "an e-mail address may change; is there no other key?"))
                .orElse(new Draft.Key(List.of(), 0, "no column is always there and never twice the same"));
    }

    private static boolean isSomethingElse(ColumnFacts column, Concept key, List<Concept> others) {
        List<String> words = Words.of(column.column().name());
        double named = NameScore.of(words, key);
        return others.stream().anyMatch(other -> NameScore.of(words, other) > Math.max(CLEARLY, named));
    }

    /** What is called like a key may be missing in some rows, as samples are dirty: those rows are rejected, and the draft says so. */
    private static boolean isPossible(ColumnFacts column, Concept key) {
        boolean named = NameScore.of(Words.of(column.column().name()), key) > CLEARLY;
        boolean complete = !column.isEmpty() && column.column().emptyShare() < (named ? DIRTY : HARDLY_EMPTY);
        return complete
                && column.distinctShare() >= NEARLY_UNIQUE
                && column.values().stream().allMatch(value -> value.length() <= LONGEST)
                && column.share(value -> value.indexOf(' ') >= 0 || value.indexOf('@') >= 0) < 0.05;
    }

    private static double score(ColumnFacts column, Concept key, int place) {
        double named = NameScore.of(Words.of(column.column().name()), key);
        double unique = column.column().isUnique() ? 0.3 : 0.1;
        double digits = column.digits() > 0.95 ? 0.07 : 0;
        return 0.5 * named + unique + digits + (place == 0 ? 0.13 : 0.06 / (place + 1));
    }

    private static Draft.Key chosen(ColumnFacts column, Concept key, int place) {
        double named = NameScore.of(Words.of(column.column().name()), key);
        double score = Math.min(1, score(column, key, place));
        String doubt = "";
        if (named < 0.5) {
            doubt = "it is not called like a key";
        }
        if (!column.column().isUnique()) {
            int repeated =
                    column.column().given().size() - column.column().distinct().size();
            doubt = String.format(Locale.ROOT, "%d rows repeat the key of another: are they newer versions?", repeated);
        }
        if (column.column().emptyShare() >= HARDLY_EMPTY) {
            String missing = String.format(
                    Locale.ROOT,
                    "%.0f %% of the rows have none",
                    100 * column.column().emptyShare());
            doubt = doubt.isEmpty() ? missing : missing + "; " + doubt;
        }
        return new Draft.Key(List.of(column.column().name()), score, doubt);
    }
}
