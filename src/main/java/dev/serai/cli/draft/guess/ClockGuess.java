package dev.serai.cli.draft.guess;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Guesses the partner's clock: the column that says when a record was last changed. */
final class ClockGuess {

    private static final Pattern READ_AS_IT_IS = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?| \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?( ?[+-]\\d\\d:\\d\\d)?)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern ZONED = Pattern.compile(".*(Z|[+-]\\d\\d:?\\d\\d)");
    private static final Pattern TIME_OF_DAY = Pattern.compile(".*\\d{1,2}:\\d\\d.*");
    private static final double NAMED = 0.5;

    private ClockGuess() {}

    static Optional<Draft.Clock> of(List<ColumnFacts> columns, Concept version, Concept created) {
        return columns.stream()
                .filter(column -> !column.isEmpty() && column.column().emptyShare() < 0.02)
                .flatMap(column -> clock(column, version, created).stream())
                .max(Comparator.comparingDouble(Draft.Clock::score));
    }

    private static Optional<Draft.Clock> clock(ColumnFacts column, Concept version, Concept created) {
        List<String> words = Words.of(column.column().name());
        double named = NameScore.of(words, version);
        boolean atCreation = NameScore.of(words, created) > named;
        boolean timed = column.share(value -> TIME_OF_DAY.matcher(value).matches()) > 0.9;
        if (atCreation || (named < NAMED && !timed)) {
            return Optional.empty();
        }
        boolean number = column.share(value -> NUMBER.matcher(value).matches()) > 0.999;
        boolean plain =
                number || column.share(value -> READ_AS_IT_IS.matcher(value).matches()) > 0.98;
        List<String> patterns = plain ? List.of() : DateWriting.times(column.values());
        if (!plain && patterns.isEmpty()) {
            return Optional.empty();
        }
        double score = named < NAMED ? 0.55 : Math.min(1, 0.3 + 0.7 * named);
        return Optional.of(new Draft.Clock(
                column.column().name(), plain ? "" : patterns.get(0), score, doubt(column, number, patterns)));
    }

    private static String doubt(ColumnFacts column, boolean number, List<String> patterns) {
        boolean dayFirst = patterns.stream().anyMatch(pattern -> pattern.startsWith("d"));
        boolean monthFirst = patterns.stream().anyMatch(pattern -> pattern.startsWith("M"));
        if (dayFirst && monthFirst) {
            return "day and month could be the other way round";
        }
        boolean zoned = number || column.share(value -> ZONED.matcher(value).matches()) > 0.9;
        boolean timed = column.share(value -> TIME_OF_DAY.matcher(value).matches()) > 0.5;
        return zoned || !timed ? "" : "the times name no zone, so UTC is taken; else add zone: Europe/Berlin";
    }
}
