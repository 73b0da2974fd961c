package dev.serai.comparator;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares numbers that are given to one person or company only. */
@AutoService(FieldComparator.class)
public final class IdentifierComparator implements FieldComparator {

    private static final int OTHER = 0;
    private static final int TWO_SIGNS = 1;
    private static final int ONE_SIGN = 2;
    private static final int EXACT = 3;
    private static final int LONG_ENOUGH = 5;

    private static final List<Level> LEVELS = List.of(
            Level.of("other", 0.08, 0.99994),
            Level.of("two signs differ", 0.01, 0.00005),
            Level.of("one sign differs", 0.06, 0.000005),
            Level.exact("exact", 0.85, 0.000005));

    @Override
    public String name() {
        return "identifier";
    }

    @Override
    public String summary() {
        return "Numbers that one customer only has, such as a tax number: exact, one or two signs wrong.";
    }

    @Override
    public Set<String> types() {
        return Set.of("identifier", "social-credit-code", "resident-id", "iban");
    }

    @Override
    public Set<String> fieldNames() {
        return Set.of(
                "ssn",
                "soc_sec_id",
                "social_security_number",
                "national_id",
                "id_number",
                "passport",
                "passport_number",
                "licence",
                "license",
                "driving_licence",
                "drivers_license",
                "tax_id",
                "tax_number",
                "vat_id");
    }

    @Override
    public boolean identifies() {
        return true;
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public int conflictBelow() {
        return ONE_SIGN;
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public @Nullable Feature feature(List<@Nullable Object> values) {
        return OneText.squeezed(values);
    }

    @Override
    public int compare(Feature first, Feature second) {
        String a = ((OneText) first).text();
        String b = ((OneText) second).text();
        if (a.equals(b)) {
            return EXACT;
        }
        if (Math.min(a.length(), b.length()) < LONG_ENOUGH || !Similarity.withinEdits(a, b, 2)) {
            return OTHER;
        }
        return Similarity.withinEdits(a, b, 1) ? ONE_SIGN : TWO_SIGNS;
    }

    @Override
    public List<String> keys(Feature feature, String part) {
        return List.of(((OneText) feature).text());
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("DE 123-456", "de123456", "exact"),
                new Example("3787407", "3787470", "one sign differs"),
                new Example("3787407", "3787400", "one sign differs"),
                new Example("3787407", "3187406", "two signs differ"),
                new Example("3787407", "8577437", "other"));
    }
}
