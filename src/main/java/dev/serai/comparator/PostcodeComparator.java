package dev.serai.comparator;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares postal codes. */
@AutoService(FieldComparator.class)
public final class PostcodeComparator implements FieldComparator {

    private static final int OTHER = 0;
    private static final int AREA = 1;
    private static final int ONE_SIGN = 2;
    private static final int DISTRICT = 3;
    private static final int EXACT = 4;
    private static final int US_DIGITS = 5;
    private static final int US_LONG_DIGITS = 9;

    private static final List<Level> LEVELS = List.of(
            Level.of("other", 0.22, 0.93),
            Level.of("same area", 0.03, 0.04),
            Level.of("one sign differs", 0.05, 0.02),
            Level.of("same district", 0.05, 0.008),
            Level.exact("exact", 0.65, 0.003));

    @Override
    public String name() {
        return "postcode";
    }

    @Override
    public String summary() {
        return "Postal codes: exact, all but the last sign or the inward part, one sign wrong, same area.";
    }

    @Override
    public Set<String> types() {
        return Set.of("postcode");
    }

    @Override
    public Set<String> fieldNames() {
        return Set.of("postcode", "zip", "postal_code", "zip_code");
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public List<String> parts() {
        return List.of("area", "district");
    }

    @Override
    public @Nullable Feature feature(List<@Nullable Object> values) {
        OneText code = OneText.squeezed(values);
        if (code == null) {
            return null;
        }
        String text = code.text();
        boolean american = text.length() == US_LONG_DIGITS && text.chars().allMatch(Character::isDigit);
        return american ? new OneText(text.substring(0, US_DIGITS)) : code;
    }

    @Override
    public int compare(Feature first, Feature second) {
        String a = ((OneText) first).text();
        String b = ((OneText) second).text();
        if (a.equals(b)) {
            return EXACT;
        }
        if (a.length() == b.length() && district(a).equals(district(b))) {
            return DISTRICT;
        }
        if (Similarity.withinEdits(a, b, 1)) {
            return ONE_SIGN;
        }
        return area(a).equals(area(b)) ? AREA : OTHER;
    }

    /** Of a British code what stands before the inward part, else all but the last sign. */
    private static String district(String code) {
        boolean british = code.length() >= 5 && !Character.isDigit(code.charAt(code.length() - 1));
        return code.substring(0, Math.max(1, code.length() - (british ? 3 : 1)));
    }

    private static String area(String code) {
        int letters = 0;
        while (letters < code.length() && !Character.isDigit(code.charAt(letters))) {
            letters++;
        }
        return code.substring(0, Math.min(code.length(), letters > 0 ? letters : 2));
    }

    @Override
    public List<String> keys(Feature feature, String part) {
        String code = ((OneText) feature).text();
        return List.of(
                switch (part) {
                    case "area" -> area(code);
                    case "district" -> district(code);
                    default -> code;
                });
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("SW1A 1AA", "sw1a1aa", "exact"),
                new Example("89132-1234", "89132", "exact"),
                new Example("SW1A 1AA", "SW1A 2BB", "same district"),
                new Example("100020", "100021", "same district"),
                new Example("100020", "110020", "one sign differs"),
                new Example("SW1A 1AA", "SW7 2BB", "same area"),
                new Example("100020", "200030", "other"));
    }
}
