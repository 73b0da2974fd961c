package dev.serai.cli.draft.guess;

import dev.serai.function.SemanticTypes;
import java.util.Map;
import java.util.regex.Pattern;

/** What a column may be that is not called like anything known: told from its values alone, and never quite sure. */
final class BlindGuess {

    private static final Pattern WRITTEN_PHONE =
            Pattern.compile("(\\+|00)\\d.{6,}|\\(?0\\d{1,5}[)/ -].{4,}|1[3-9]\\d{9}");
    private static final Pattern STREET = Pattern.compile("(?U)(?=.*\\d)(?=.*\\p{L}{3}).{6,}");
    private static final Pattern WHOLE_NAME = Pattern.compile("\\p{Lu}\\p{L}+[, ]+(\\p{L}+[. ]+)?\\p{Lu}[\\p{L}'-]+");
    private static final Pattern CLEAR_POSTCODE =
            Pattern.compile("[1-9]\\d{3} ?[A-Z]{2}|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d");
    private static final Pattern CODE = Pattern.compile("[\\d-]{4,7}");
    private static final double MOST = 0.8;

    private final SemanticTypes types;
    private final ValueScore values;

    BlindGuess(SemanticTypes types, ValueScore values) {
        this.types = types;
        this.values = values;
    }

    /** The score with which a column is taken for a concept, of which the fields have a type. */
    double of(ColumnFacts column, Concept concept, String type) {
        if (column.isEmpty()) {
            return 0;
        }
        return switch (concept.name()) {
            case "email" -> 0.9 * column.valid(types.find("email").orElseThrow().cleanser(Map.of()), null);
            case "phone" ->
                likely(column.share(value -> WRITTEN_PHONE.matcher(value).matches()), 0.66);
            case "birth_date" -> birthDate(column, concept, type);
            case "address.country" ->
                column.distinctShare() < 0.5 && column.averageLength() > 1.5
                        ? likely(values.of(column, concept, type, Map.of()), 0.55)
                        : 0;
            case "organisation" -> likely(Math.min(1, 2 * column.legalForms()), 0.62);
            case "name.full" ->
                likely(
                        column.distinctShare() < 0.3
                                ? 0
                                : Math.max(column.hanNames(), column.share(value -> WHOLE_NAME
                                        .matcher(value)
                                        .matches())),
                        0.62);
            case "address.full" ->
                column.averageLength() > 8
                        ? likely(column.share(value -> STREET.matcher(value).matches() && value.indexOf('@') < 0), 0.52)
                        : 0;
            case "address.postcode" -> postcode(column);
            default -> 0;
        };
    }

    private static double likely(double share, double most) {
        return share >= MOST ? share * most : 0;
    }

    private double birthDate(ColumnFacts column, Concept concept, String type) {
        double letters = column.letters();
        return letters > 0.3 ? 0 : likely(values.of(column, concept, type, Map.of()), 0.62);
    }

    private static double postcode(ColumnFacts column) {
        double clear =
                likely(column.share(value -> CLEAR_POSTCODE.matcher(value).matches()), 0.66);
        boolean even =
                column.values().stream().mapToInt(String::length).distinct().count() == 1;
        boolean sequence = column.distinctShare() > 0.999 && column.values().size() > 20;
        double plain = even && !sequence
                ? likely(column.share(value -> CODE.matcher(value).matches()), 0.5)
                : 0;
        return Math.max(clear, plain);
    }
}
