package dev.serai.comparator;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares names of towns and districts. */
@AutoService(FieldComparator.class)
public final class CityComparator implements FieldComparator {

    private static final int OTHER = 0;
    private static final int ALIKE = 1;
    private static final int TYPING = 2;
    private static final int EXACT = 3;
    private static final double ALIKE_FROM = 0.88;
    private static final int SHORT = 4;

    private static final List<Level> LEVELS = List.of(
            Level.of("other", 0.2, 0.975),
            new Level("alike", 0.04, 0.004, 0, 0.5),
            new Level("typing error", 0.11, 0.001, 0, 0.5),
            Level.exact("exact", 0.65, 0.02));

    @Override
    public String name() {
        return "city";
    }

    @Override
    public String summary() {
        return "Towns and districts: exact, a typing error, alike; a small town says more than a large one.";
    }

    @Override
    public Set<String> types() {
        return Set.of();
    }

    @Override
    public Set<String> fieldNames() {
        return Set.of("city", "town", "suburb", "place", "locality", "village", "district", "birth_place");
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
        if (Math.min(a.length(), b.length()) >= SHORT && Similarity.withinEdits(a, b, 1)) {
            return TYPING;
        }
        return Similarity.jaroWinkler(a, b) >= ALIKE_FROM ? ALIKE : OTHER;
    }

    @Override
    public List<String> keys(Feature feature, String part) {
        return List.of(((OneText) feature).text());
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("Lake Forest", "lakeforest", "exact"),
                new Example("Birmingham", "Bimingham", "typing error"),
                new Example("Birmingham", "Birgmhniam", "alike"),
                new Example("北京", "北京", "exact"),
                new Example("Leeds", "York", "other"));
    }
}
