package dev.serai.cli.draft.guess;

import dev.serai.function.InvalidValue;
import dev.serai.function.SemanticType;
import dev.serai.function.SemanticTypes;
import dev.serai.mapping.CanonicalEntity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what a field needs beside its columns: how dates are written, what words stand for, which decimal sign. */
final class FieldDetails {

    private static final List<String> CURRENCIES = List.of("USD", "EUR", "CNY", "GBP", "JPY", "CHF", "RMB");
    private static final String COMMA = ",";

    private final CanonicalEntity entity;
    private final SemanticTypes types;
    private final String region;
    private final Map<String, String> choices = Concepts.choices();

    FieldDetails(CanonicalEntity entity, SemanticTypes types, String region) {
        this.entity = entity;
        this.types = types;
        this.region = region;
    }

    FieldDraft complete(int target, FieldDraft draft, List<ColumnFacts> columns) {
        List<String> values =
                columns.stream().flatMap(column -> column.values().stream()).toList();
        if (values.isEmpty()) {
            return draft.doubted("the sample has no value");
        }
        return switch (entity.type(target).name()) {
            case "date" -> date(target, draft, values);
            case "choice" -> choice(target, draft, columns.get(0));
            case "number" -> decimal(draft, values, "number");
            case "money" -> money(target, decimal(draft, values, "money"), columns.get(0));
            case "phone" ->
                region.isEmpty() && values.stream().anyMatch(value -> !value.startsWith("+"))
                        ? draft.doubted("national numbers need a country: set region in source")
                        : draft;
            default -> draft;
        };
    }

    private FieldDraft date(int target, FieldDraft draft, List<String> values) {
        SemanticType date = types.find("date").orElseThrow();
        DateWriting writing = DateWriting.of(values, date, entity.settings(target), region);
        FieldDraft written = draft.written(writing.patterns());
        return writing.doubt().isEmpty() ? written : written.doubted(writing.doubt());
    }

    private FieldDraft choice(int target, FieldDraft draft, ColumnFacts column) {
        List<String> known = entity.settings(target).getOrDefault("of", List.of());
        Map<String, String> lookup = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        boolean asTheyAre = true;
        for (String word : column.column().counts().keySet()) {
            String choice = choices.getOrDefault(Words.plain(word), Words.plain(word));
            if (known.contains(choice)) {
                lookup.put(word, choice);
                asTheyAre &= word.equals(choice);
            } else {
                open.add("'" + word + "'");
            }
        }
        FieldDraft done = asTheyAre && open.isEmpty() ? draft : draft.lookedUp(lookup);
        return open.isEmpty()
                ? done
                : done.doubted("what stands for " + String.join(", ", open.subList(0, Math.min(6, open.size()))) + "?")
                        .dropping();
    }

    private FieldDraft decimal(FieldDraft draft, List<String> values, String type) {
        SemanticType numbers = types.find(type).orElseThrow();
        long plain = valid(values, numbers, Map.of());
        long comma = valid(values, numbers, Map.of("decimal", List.of(COMMA)));
        return comma > plain ? draft.with(Map.of("decimal", COMMA)) : draft;
    }

    private static long valid(List<String> values, SemanticType type, Map<String, List<String>> settings) {
        var cleanser = type.cleanser(settings);
        return values.stream()
                .map(value -> cleanser.cleanse(value, null))
                .filter(value -> value != null && !(value instanceof InvalidValue))
                .count();
    }

    private FieldDraft money(int target, FieldDraft draft, ColumnFacts column) {
        List<String> kept = entity.settings(target).getOrDefault("currency", List.of());
        List<String> words = Words.of(column.column().name());
        for (String currency : CURRENCIES) {
            if (words.contains(currency.toLowerCase(java.util.Locale.ROOT)) && !kept.contains(currency)) {
                return draft.doubted("these are " + currency + ", the hub keeps " + String.join(", ", kept)
                        + ": say currency: " + currency + " and the rate");
            }
        }
        return kept.isEmpty() || words.stream().anyMatch(word -> word.equalsIgnoreCase(kept.get(0)))
                ? draft
                : draft.doubted("the amounts name no currency, so " + kept.get(0) + " is taken");
    }
}
