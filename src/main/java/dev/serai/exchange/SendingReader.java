package dev.serai.exchange;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Reads how a subscription is sent: its format, its batches and its retries. */
final class SendingReader {

    private static final List<String> FORMATS = SubscriptionKeys.FORMAT.names();

    private final DefinitionNode.Mapping node;
    private final Problems problems;

    SendingReader(DefinitionNode.Mapping node, Problems problems) {
        this.node = node;
        this.problems = problems;
    }

    DeliveryFormat format() {
        Optional<DefinitionNode> given = node.get("format");
        if (given.isEmpty()) {
            problems.error(node.at(), "'format' is missing: csv, json or ndjson");
            return DeliveryFormat.Csv.USUAL;
        }
        if (given.get() instanceof DefinitionNode.Mapping mapping) {
            mapping.allowOnly(FORMATS, problems);
            if (mapping.keys().size() != 1) {
                problems.error(mapping.at(), "'format' names one format");
            }
            return mapping.keys().stream()
                    .findFirst()
                    .map(name -> named(name, mapping))
                    .orElse(DeliveryFormat.Csv.USUAL);
        }
        String name = given.get().asText("'format'", problems).orElse("csv");
        if (!FORMATS.contains(name)) {
            problems.error(given.get().at(), "unknown format '" + name + "'" + Suggestion.didYouMean(name, FORMATS));
        }
        return name.equals("csv") ? DeliveryFormat.Csv.USUAL : new DeliveryFormat.Json(name.equals("ndjson"));
    }

    private DeliveryFormat named(String name, DefinitionNode.Mapping format) {
        Optional<DefinitionNode.Mapping> settings = format.mapping(name, problems);
        if (name.equals("csv")) {
            return settings.map(given -> new SendingReader(given, problems).csv())
                    .orElse(DeliveryFormat.Csv.USUAL);
        }
        settings.ifPresent(given -> given.allowOnly(List.of(), problems));
        return new DeliveryFormat.Json(name.equals("ndjson"));
    }

    private DeliveryFormat.Csv csv() {
        node.allowOnly(SubscriptionKeys.CSV, problems);
        return new DeliveryFormat.Csv(delimiter(), charset(), flag("header", true));
    }

    private char delimiter() {
        String text = node.text("delimiter", problems).orElse(",");
        if (text.equals("tab")) {
            return '\t';
        }
        if (text.length() != 1 || Character.isLetterOrDigit(text.charAt(0)) || "\"'\r\n ".contains(text)) {
            problems.error(node.keyAt("delimiter"), "'delimiter' must be one character such as , or ; or the word tab");
            return ',';
        }
        return text.charAt(0);
    }

    private Charset charset() {
        String name = node.text("charset", problems).orElse("UTF-8");
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            problems.error(node.keyAt("charset"), "unknown charset '" + name + "'");
            return StandardCharsets.UTF_8;
        }
    }

    RetryPolicy retry() {
        Optional<DefinitionNode.Mapping> given = node.mapping("retry", problems);
        if (given.isEmpty()) {
            return RetryPolicy.USUAL;
        }
        given.get().allowOnly(SubscriptionKeys.RETRY, problems);
        SendingReader retry = new SendingReader(given.get(), problems);
        int attempts = retry.number("attempts", RetryPolicy.USUAL.attempts(), 1_000);
        Duration first = retry.duration("first", RetryPolicy.USUAL.first());
        Duration most = retry.duration("most", RetryPolicy.USUAL.most());
        if (most.compareTo(first) < 0) {
            problems.error(given.get().keyAt("most"), "'most' must not be shorter than 'first'");
            return RetryPolicy.USUAL;
        }
        return new RetryPolicy(attempts, first, most);
    }

    private Duration duration(String key, Duration usual) {
        Optional<String> given = node.text(key, problems);
        if (given.isEmpty()) {
            return usual;
        }
        Matcher parts = SubscriptionKeys.DURATION.matcher(given.get());
        if (!parts.matches()) {
            problems.error(node.keyAt(key), "'" + key + "' must be a time such as 500ms, 10s, 5m, 1h or 2d");
            return usual;
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    int number(String key, int usual, int most) {
        Optional<String> given = node.text(key, problems);
        if (given.isEmpty()) {
            return usual;
        }
        if (given.get().matches("\\d{1,9}")) {
            int number = Integer.parseInt(given.get());
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        problems.error(node.keyAt(key), "'" + key + "' must be a whole number from 1 to " + most);
        return usual;
    }

    boolean flag(String key, boolean usual) {
        Optional<String> given = node.text(key, problems);
        if (given.isPresent() && !given.get().equals("true") && !given.get().equals("false")) {
            problems.error(node.keyAt(key), "'" + key + "' must be true or false");
        }
        return given.map("true"::equals).orElse(usual);
    }
}
