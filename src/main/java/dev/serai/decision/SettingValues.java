package dev.serai.decision;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers, times and words of a definition. */
final class SettingValues {

    static final Pattern PART = Pattern.compile("0(\\.\\d{1,6})?|1(\\.0{1,6})?");
    static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    static final Pattern TIME = Pattern.compile("(\\d{1,5}) (minute|hour|day|week)s?");
    private static final Map<String, Duration> UNITS = Map.of(
            "minute", Duration.ofMinutes(1),
            "hour", Duration.ofHours(1),
            "day", Duration.ofDays(1),
            "week", Duration.ofDays(7));

    private final Problems problems;

    SettingValues(Problems problems) {
        this.problems = problems;
    }

    /** A number from 0 to 1. */
    Optional<BigDecimal> part(DefinitionNode.Mapping node, String key) {
        return node.text(key, problems).flatMap(text -> {
            if (PART.matcher(text).matches()) {
                return Optional.of(new BigDecimal(text));
            }
            problems.error(node.get(key).orElse(node).at(), "'" + key + "' is a number from 0 to 1, such as 0.6");
            return Optional.empty();
        });
    }

    Optional<BigDecimal> weight(DefinitionNode.Mapping node, String partner, Problems told) {
        return node.text(partner, told).flatMap(text -> {
            if (NUMBER.matcher(text).matches()) {
                return Optional.of(new BigDecimal(text));
            }
            told.error(
                    node.get(partner).orElse(node).at(), "a weight is a number that is zero or more, such as 2 or 0.5");
            return Optional.empty();
        });
    }

    Optional<Duration> time(DefinitionNode.Mapping node, String key) {
        return node.text(key, problems).flatMap(text -> {
            Matcher time = TIME.matcher(text);
            if (time.matches()) {
                return Optional.of(
                        UNITS.getOrDefault(time.group(2), Duration.ZERO).multipliedBy(Long.parseLong(time.group(1))));
            }
            problems.error(
                    node.get(key).orElse(node).at(),
                    "'" + key + "' is a number of minutes, hours, days or weeks, such as '7 days'");
            return Optional.empty();
        });
    }

    /** One of the words, as the constant of that name. */
    Optional<String> word(DefinitionNode.Mapping node, String key, List<String> words) {
        return node.text(key, problems).flatMap(text -> {
            if (words.contains(text)) {
                return Optional.of(text.toUpperCase(Locale.ROOT));
            }
            problems.error(
                    node.get(key).orElse(node).at(),
                    "unknown word '" + text + "'" + Suggestion.didYouMean(text, words) + "; known here: "
                            + String.join(", ", words));
            return Optional.empty();
        });
    }
}
