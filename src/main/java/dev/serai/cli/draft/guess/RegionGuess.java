package dev.serai.cli.draft.guess;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.serai.function.Cleanser;
import dev.serai.function.SemanticTypes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Guesses in which country a partner is: from its columns' names, countries, phone numbers, postcodes, states and mail addresses. */
final class RegionGuess {

    private static final Map<String, List<String>> TELLING = Map.of(
            "DE",
                    List.of(
                            "vorname",
                            "nachname",
                            "plz",
                            "strasse",
                            "ort",
                            "geburtsdatum",
                            "hausnummer",
                            "kundennr",
                            "anrede"),
            "NL",
                    List.of(
                            "voornaam",
                            "achternaam",
                            "woonplaats",
                            "straat",
                            "huisnummer",
                            "geboortedatum",
                            "naam",
                            "geboren"),
            "FR", List.of("prenom", "ville", "naissance", "courriel", "pays", "rue", "nom", "cp"),
            "ES", List.of("apellido", "apellidos", "calle", "ciudad", "nacimiento", "correo", "codigo", "nombre"));
    private static final Map<String, Pattern> POSTCODES = Map.of(
            "NL", Pattern.compile("[1-9]\\d{3} ?[A-Z]{2}"),
            "GB", Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}"),
            "CA", Pattern.compile("[A-Z]\\d[A-Z] ?\\d[A-Z]\\d"),
            "PL", Pattern.compile("\\d{2}-\\d{3}"),
            "PT", Pattern.compile("\\d{4}-\\d{3}"),
            "US", Pattern.compile("\\d{5}-\\d{4}"));
    private static final Map<String, Set<String>> STATES = Map.of(
            "US",
                    Set.of(
                            "CA", "NY", "TX", "FL", "NV", "IL", "OH", "WA", "AZ", "CO", "GA", "MA", "MI", "NJ", "PA",
                            "OR", "NC"),
            "AU", Set.of("NSW", "VIC", "QLD", "TAS", "ACT", "SA", "WA", "NT"));
    private static final List<String> DIALLED =
            List.of("CN", "US", "GB", "DE", "FR", "NL", "ES", "BE", "IT", "AU", "CH", "AT");
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private final Map<String, Double> votes = new TreeMap<>();
    private final SemanticTypes types;

    RegionGuess(SemanticTypes types) {
        this.types = types;
    }

    /** @param named what the columns are called, by name */
    Draft.Guess of(List<ColumnFacts> columns, Map<String, List<Concept>> named) {
        Map<String, Integer> words = new HashMap<>();
        for (ColumnFacts column : columns) {
            count(Words.of(column.column().name()), words);
            vote("CN", 2 * column.han() / Math.max(1, columns.size() / 3.0));
            for (Concept concept : named.getOrDefault(column.column().name(), List.of())) {
                look(column, concept.name());
            }
        }
        words.forEach((region, found) -> vote(region, Math.min(1.5, found * 0.5)));
        double all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(best -> best.getValue() >= 0.5)
                .map(best ->
                        new Draft.Guess(best.getKey(), Math.min(1, best.getValue() / 1.5) * (best.getValue() / all)))
                .orElse(new Draft.Guess("", 0));
    }

    private void vote(String region, double weight) {
        if (weight > 0.05) {
            votes.merge(region, weight, Double::sum);
        }
    }

    private static void count(List<String> words, Map<String, Integer> found) {
        TELLING.forEach((region, telling) -> {
            if (words.stream().anyMatch(telling::contains)) {
                found.merge(region, 1, Integer::sum);
            }
        });
    }

    private void look(ColumnFacts column, String concept) {
        switch (concept) {
            case "address.country" -> countries(column);
            case "address.postcode" ->
                POSTCODES.forEach((region, shape) -> vote(
                        region,
                        1.5
                                * column.share(value -> shape.matcher(value.toUpperCase(Locale.ROOT))
                                        .matches())));
            case "address.region" ->
                STATES.forEach((region, names) ->
                        vote(region, 2 * column.share(value -> names.contains(value.toUpperCase(Locale.ROOT)))));
            case "phone", "phone.mobile" -> phones(column);
            case "email" ->
                Arrays.asList("de", "nl", "fr", "es", "cn", "be", "it", "at", "ch")
                        .forEach(end -> vote(
                                end.toUpperCase(Locale.ROOT),
                                0.7 * column.share(value -> value.strip().endsWith("." + end))));
            default -> {}
        }
    }

    private void countries(ColumnFacts column) {
        Cleanser country = types.find("country").orElseThrow().cleanser(Map.of());
        Map<String, Integer> counts = new HashMap<>();
        for (String value : column.values()) {
            if (country.cleanse(value, null) instanceof String code) {
                counts.merge(code, 1, Integer::sum);
            }
        }
        counts.forEach((code, count) -> vote(code, 3.0 * count / column.values().size()));
    }

    private void phones(ColumnFacts column) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> national = column.values().stream()
                .filter(value -> !value.startsWith("+") && !value.startsWith("00"))
                .toList();
        for (String value : column.values()) {
            String plus = value.startsWith("00") ? "+" + value.substring(2) : value;
            if (plus.startsWith("+")) {
                regionOf(plus).ifPresent(region -> counts.merge(region, 1, Integer::sum));
            }
        }
        counts.forEach(
                (region, count) -> vote(region, 2.0 * count / column.values().size()));
        if (national.size() < 2) {
            return;
        }
        for (String region : DIALLED) {
            long valid =
                    national.stream().filter(value -> isValid(value, region)).count();
            double share = (double) valid / national.size();
            vote(region, share > 0.7 ? share * national.size() / column.values().size() : 0);
        }
    }

    private static java.util.Optional<String> regionOf(String number) {
        try {
            return java.util.Optional.ofNullable(PHONES.getRegionCodeForNumber(PHONES.parse(number, null)));
        } catch (NumberParseException e) {
            return java.util.Optional.empty();
        }
    }

    private static boolean isValid(String number, String region) {
        try {
            return PHONES.isValidNumberForRegion(PHONES.parse(number, region), region);
        } catch (NumberParseException e) {
            return false;
        }
    }
}
