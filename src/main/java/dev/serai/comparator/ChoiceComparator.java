package dev.serai.comparator;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares values of which there are few. */
@AutoService(FieldComparator.class)
public final class ChoiceComparator implements FieldComparator {

    private static final List<Level> LEVELS = List.of(Level.of("other", 0.08, 0.6), Level.exact("exact", 0.92, 0.4));

    @Override
    public String name() {
        return "choice";
    }

    @Override
    public String summary() {
        return "Values of which there are few, such as a country or a segment: equal or not.";
    }

    @Override
    public Set<String> types() {
        return Set.of("choice", "boolean", "country");
    }

    @Override
    public Set<String> fieldNames() {
        return Set.of("region", "state", "gender", "sex");
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public @Nullable Feature feature(List<@Nullable Object> values) {
        return OneText.folded(values);
    }

    @Override
    public int compare(Feature a, Feature b) {
        return ((OneText) a).text().equals(((OneText) b).text()) ? 1 : 0;
    }

    @Override
    public List<String> keys(Feature feature, String part) {
        return List.of(((OneText) feature).text());
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example("CN", "cn", "exact"), new Example("CN", "GB", "other"));
    }
}
