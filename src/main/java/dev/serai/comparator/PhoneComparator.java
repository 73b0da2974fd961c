package dev.serai.comparator;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares telephone numbers. */
@AutoService(FieldComparator.class)
public final class PhoneComparator implements FieldComparator {

    private static final int LOCAL_DIGITS = 7;
    private static final int OTHER = 0;
    private static final int ONE_SIGN = 1;
    private static final int LOCAL = 2;
    private static final int EXACT = 3;

    private static final List<Level> LEVELS = List.of(
            Level.of("other", 0.35, 0.99984),
            Level.of("one sign differs", 0.05, 0.00002),
            Level.of("last seven digits", 0.05, 0.00001),
            Level.exact("exact", 0.55, 0.00002));

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public String summary() {
        return "Telephone numbers: exact, the last seven digits as where an area code is missing, one digit wrong.";
    }

    @Override
    public Set<String> types() {
        return Set.of("phone");
    }

    @Override
    public Set<String> fieldNames() {
        return Set.of("phone", "phone_number", "telephone", "tel", "mobile");
    }

    @Override
    public boolean identifies() {
        return true;
    }

    @Override
    public List<Double> household() {
        return List.of(0.47, 0.01, 0.02, 0.5);
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public List<String> parts() {
        return List.of("local");
    }

    @Override
    public @Nullable Feature feature(List<@Nullable Object> values) {
        Object value = values.get(0);
        if (value == null) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        value.toString().chars().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.length() == 0 ? null : new OneText(digits.toString());
    }

    @Override
    public int compare(Feature first, Feature second) {
        String a = ((OneText) first).text();
        String b = ((OneText) second).text();
        if (a.equals(b)) {
            return EXACT;
        }
        int longest = Math.min(a.length(), b.length());
        if (longest >= LOCAL_DIGITS
                && a.regionMatches(a.length() - LOCAL_DIGITS, b, b.length() - LOCAL_DIGITS, LOCAL_DIGITS)) {
            return LOCAL;
        }
        return longest >= LOCAL_DIGITS && Similarity.withinEdits(a, b, 1) ? ONE_SIGN : OTHER;
    }

    @Override
    public List<String> keys(Feature feature, String part) {
        String digits = ((OneText) feature).text();
        if (!part.equals("local")) {
            return List.of(digits);
        }
        return digits.length() < LOCAL_DIGITS ? List.of() : List.of(digits.substring(digits.length() - LOCAL_DIGITS));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("+86 10 6552 9988", "+861065529988", "exact"),
                new Example("+17023213212", "321-3212", "last seven digits"),
                new Example("+861065529988", "+861065529987", "one sign differs"),
                new Example("+861065529988", "+442079460000", "other"));
    }
}
