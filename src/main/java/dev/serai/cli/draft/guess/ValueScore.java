package dev.serai.cli.draft.guess;

import dev.serai.function.Cleanser;
import dev.serai.function.SemanticType;
import dev.serai.function.SemanticTypes;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How well the values of a column fit a concept, 0 to 1; the house's own semantic types are asked. */
final class ValueScore {

    private static final Set<String> CHECKABLE =
            Set.of("email", "phone", "date", "country", "number", "money", "choice");
    private static final Pattern PHONE = Pattern.compile("[+(]?\\d[\\d ()./-]{6,20}");
    private static final Pattern POSTCODE = Pattern.compile("(?=.*\\d)[A-Z\\d][A-Z\\d -]{2,9}");
    private static final Pattern SEPARATED = Pattern.compile(".+[;|,、].+");
    private static final int OLD_ENOUGH = 5;

    private final SemanticTypes types;
    private final @Nullable String region;
    private final Map<String, String> choices = Concepts.choices();

    ValueScore(SemanticTypes types, String region) {
        this.types = types;
        this.region = region.isEmpty() ? null : region;
    }

    static boolean isCheckable(String type) {
        return CHECKABLE.contains(type);
    }

    double of(ColumnFacts column, Concept concept, String type, Map<String, List<String>> settings) {
        return switch (type) {
            case "email" -> column.valid(cleanser(type), region);
            case "phone" -> phone(column);
            case "date" -> date(column, concept, settings);
            case "postcode" ->
                column.share(value ->
                        POSTCODE.matcher(value.toUpperCase(Locale.ROOT)).matches());
            case "country" -> column.valid(cleanser(type), null);
            case "number", "money" -> number(column, type);
            case "choice" -> choice(column);
            case "list" ->
                0.7 + 0.3 * column.share(value -> SEPARATED.matcher(value).matches());
            case "person-name" -> Math.max(column.words(), column.hanNames()) * (1 - 0.6 * column.legalForms());
            case "organisation-name" -> column.letters() * (0.6 + 0.4 * column.legalForms());
            default -> text(column, concept.name());
        };
    }

    private Cleanser cleanser(String type) {
        return types.find(type).orElseThrow().cleanser(Map.of());
    }

    private double phone(ColumnFacts column) {
        double shaped = column.share(
                value -> PHONE.matcher(value.replaceAll("[^\\x20-\\x7E]", "")).matches());
        return Math.max(0.8 * shaped, column.valid(cleanser("phone"), region));
    }

    private double date(ColumnFacts column, Concept concept, Map<String, List<String>> settings) {
        SemanticType type = types.find("date").orElseThrow();
        DateWriting writing = DateWriting.of(column.values(), type, settings, region == null ? "" : region);
        if (!concept.name().equals("birth_date")) {
            return writing.valid();
        }
        Map<String, List<String>> as = writing.patterns().isEmpty() ? Map.of() : Map.of("as", writing.patterns());
        Cleanser dates = type.cleanser(as);
        double old = column.share(value -> dates.cleanse(value, null) instanceof LocalDate day
                && day.isBefore(LocalDate.now(java.time.ZoneOffset.UTC).minusYears(OLD_ENOUGH)));
        return writing.valid() * (0.4 + 0.6 * Math.min(1, old / Math.max(0.01, writing.valid())));
    }

    private double number(ColumnFacts column, String type) {
        SemanticType number = types.find(type).orElseThrow();
        double plain = column.valid(number.cleanser(Map.of()), null);
        return Math.max(plain, column.valid(number.cleanser(Map.of("decimal", List.of(","))), null));
    }

    private double choice(ColumnFacts column) {
        Set<String> words = new HashSet<>();
        column.values().forEach(value -> words.add(Words.plain(value)));
        long known = words.stream().filter(choices::containsKey).count();
        double share = words.isEmpty() ? 0 : (double) known / words.size();
        return column.column().isEnumerated() || words.size() <= 4 ? 0.35 + 0.65 * share : 0.2 * share;
    }

    private static double text(ColumnFacts column, String concept) {
        boolean shortOnes = column.averageLength() <= 8;
        return switch (concept) {
            case "address.full", "address.street" -> column.letters() * (0.75 + 0.25 * column.digits());
            case "address.number" -> shortOnes ? column.digits() : 0.2;
            case "address.city" -> 1 - column.digits();
            case "address.region" -> column.averageLength() <= 30 ? 1 - column.digits() : 0.3;
            default -> 0.8;
        };
    }
}
