package dev.serai.merge;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what weights are multiplied with: age, failed checks, confirmation. */
final class WeighingReader {

    private static final Map<String, Duration> UNITS = Map.of(
            "hour", Duration.ofHours(1),
            "day", Duration.ofDays(1),
            "week", Duration.ofDays(7),
            "month", Duration.ofDays(30),
            "year", Duration.ofDays(365));
    /** What a decay that does not say more leaves: a value that grew old loses, but it does not vanish. */
    private static final double USUAL_END = 0.1;

    private final Problems problems;

    WeighingReader(Problems problems) {
        this.problems = problems;
    }

    /** @param file what holds where the field says nothing */
    Weighing read(DefinitionNode.Mapping field, Map<String, BigDecimal> base, Defaults file) {
        return new Weighing(
                base,
                decay(field),
                factor(field, "doubtful").orElse(BigDecimal.ZERO),
                field.mapping("confirm", problems).flatMap(this::confirmation).orElse(null),
                byMatch(field).orElse(file.byMatch()),
                file.ageFrom());
    }

    /** What a file says for all its fields. */
    record Defaults(boolean byMatch, @Nullable Long ageFrom) {

        static final Defaults NONE = new Defaults(false, null);
    }

    Defaults defaults(DefinitionNode.Mapping root) {
        return new Defaults(byMatch(root).orElse(false), ageFrom(root).orElse(null));
    }

    private Optional<Boolean> byMatch(DefinitionNode.Mapping node) {
        return node.text("match", problems).flatMap(word -> {
            if (MergeKeys.MATCH.containsKey(word)) {
                return Optional.of(word.equals(MergeKeys.COUNTS));
            }
            problems.error(
                    node.get("match").orElse(node).at(),
                    "'match' is counts or ignored" + Suggestion.didYouMean(word, MergeKeys.MATCH.keySet()));
            return Optional.empty();
        });
    }

    /** The day under {@code age_from}, from which age is counted; empty when it is the newest record of the customer. */
    private Optional<Long> ageFrom(DefinitionNode.Mapping root) {
        Optional<String> text = root.text("age_from", problems);
        try {
            return text.map(LocalDate::parse)
                    .map(day -> TimeUnit.SECONDS.toMicros(
                            day.atStartOfDay(ZoneOffset.UTC).toEpochSecond()));
        } catch (DateTimeParseException e) {
            problems.error(root.get("age_from").orElse(root).at(), "'age_from' is a day such as 2026-01-31");
            return Optional.empty();
        }
    }

    private @Nullable Decay decay(DefinitionNode.Mapping field) {
        if (field.has("half_life") && field.has("decay")) {
            problems.error(field.keyAt("half_life"), "either 'half_life' or 'decay', not both");
        }
        Optional<Decay> halfLife =
                period(field, "half_life", "a half-life").map(over -> new Decay(Curve.HALF_LIFE, over, 0));
        return field.mapping("decay", problems)
                .flatMap(this::curved)
                .or(() -> halfLife)
                .orElse(null);
    }

    private Optional<Decay> curved(DefinitionNode.Mapping decay) {
        decay.allowOnly(MergeKeys.DECAY, problems);
        Optional<Curve> curve = decay.requiredText("curve", problems).flatMap(word -> curve(word, decay));
        if (!decay.has("over")) {
            problems.error(decay.at(), "'over' is missing");
        }
        Optional<Duration> over = period(decay, "over", "a period");
        double to = factor(decay, "to").map(BigDecimal::doubleValue).orElse(USUAL_END);
        if (to >= 1 || (to == 0 && curve.isPresent() && curve.get() != Curve.HALF_LIFE)) {
            problems.error(
                    decay.get("to").orElse(decay).at(),
                    "'to' is what age leaves at last, above 0 and below 1: a value that weighs nothing is not heard at"
                            + " all");
            return Optional.empty();
        }
        return curve.isPresent() && over.isPresent()
                ? Optional.of(new Decay(curve.get(), over.get(), to))
                : Optional.empty();
    }

    private Optional<Curve> curve(String word, DefinitionNode.Mapping decay) {
        List<String> known = Stream.of(Curve.values()).map(Curve::word).toList();
        Optional<Curve> curve =
                Stream.of(Curve.values()).filter(one -> one.word().equals(word)).findFirst();
        if (curve.isEmpty()) {
            problems.error(
                    decay.get("curve").orElse(decay).at(),
                    "unknown curve '" + word + "'" + Suggestion.didYouMean(word, known) + "; known here: "
                            + String.join(", ", known));
        }
        return curve;
    }

    private Optional<Duration> period(DefinitionNode.Mapping node, String key, String what) {
        return node.text(key, problems).flatMap(text -> {
            Matcher age = MergeKeys.AGE.matcher(text);
            if (age.matches()) {
                return Optional.of(
                        UNITS.getOrDefault(age.group(2), Duration.ZERO).multipliedBy(Long.parseLong(age.group(1))));
            }
            problems.error(
                    node.get(key).orElse(node).at(),
                    what + " is a number of hours, days, weeks, months or years, such as '180 days'");
            return Optional.empty();
        });
    }

    private Optional<Confirmation> confirmation(DefinitionNode.Mapping confirm) {
        confirm.allowOnly(MergeKeys.CONFIRM, problems);
        String by = confirm.requiredText("by", problems).orElse("2");
        if (!MergeKeys.COUNT.matcher(by).matches()) {
            problems.error(confirm.get("by").orElse(confirm).at(), "'by' is how many partners must agree, 2 or more");
            return Optional.empty();
        }
        return Optional.of(
                new Confirmation(Integer.parseInt(by), factor(confirm, "else").orElse(BigDecimal.ZERO)));
    }

    private Optional<BigDecimal> factor(DefinitionNode.Mapping node, String key) {
        return node.text(key, problems).flatMap(text -> {
            if (MergeKeys.FACTOR.matcher(text).matches() && new BigDecimal(text).compareTo(BigDecimal.ONE) <= 0) {
                return Optional.of(new BigDecimal(text));
            }
            problems.error(node.get(key).orElse(node).at(), "'" + key + "' is a factor from 0 to 1, such as 0.5");
            return Optional.empty();
        });
    }
}
