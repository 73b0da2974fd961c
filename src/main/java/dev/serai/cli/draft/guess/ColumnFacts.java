package dev.serai.cli.draft.guess;

import dev.serai.cli.draft.sample.SampleColumn;
import dev.serai.function.Cleanser;
import dev.serai.function.InvalidValue;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the values of a column look like. */
final class ColumnFacts {

    private static final int MOST_VALUES = 400;
    private static final Pattern WORDS =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}.'’·•-]*([ ,]+\\p{L}[\\p{L}\\p{M}.'’-]*){0,5}");
    private static final Pattern HAN_NAME = Pattern.compile("\\p{IsHan}( ?\\p{IsHan}){1,3}(·\\p{IsHan}+)?");
    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");
    private static final Pattern LETTER = Pattern.compile(".*\\p{L}.*");
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?iu).*(\\b(gmbh|ag|kg|ug|bv|b\\.v\\.|nv|n\\.v\\.|vof|ltd\\.?|limited|inc\\.?|llc|plc|corp\\.?|sa|s\\.a\\.|sarl|"
                    + "sas|srl|s\\.l\\.|sl|co\\.?|company)\\b|公司|集团|厂|店$|事务所).*");

    private final SampleColumn column;
    private final List<String> values;

    ColumnFacts(SampleColumn column) {
        this.column = column;
        this.values =
                column.given().stream().map(String::strip).limit(MOST_VALUES).toList();
    }

    SampleColumn column() {
        return column;
    }

    List<String> values() {
        return values;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    double share(Predicate<String> test) {
        return values.isEmpty() ? 0 : (double) values.stream().filter(test).count() / values.size();
    }

    /** The share of values from which a cleanser makes something. */
    double valid(Cleanser cleanser, @Nullable String region) {
        return share(value -> {
            Object made = cleanser.cleanse(value, region);
            return made != null && !(made instanceof InvalidValue);
        });
    }

    double words() {
        return share(value -> WORDS.matcher(value).matches());
    }

    double hanNames() {
        return share(value -> HAN_NAME.matcher(value).matches());
    }

    double han() {
        return share(NameScore::isHan);
    }

    double digits() {
        return share(value -> DIGIT.matcher(value).matches());
    }

    double letters() {
        return share(value -> LETTER.matcher(value).matches());
    }

    double legalForms() {
        return share(value -> LEGAL_FORM.matcher(value).matches());
    }

    double averageLength() {
        return values.stream().mapToInt(String::length).average().orElse(0);
    }

    double distinctShare() {
        return values.isEmpty()
                ? 0
                : (double) column.distinct().size() / column.given().size();
    }
}
