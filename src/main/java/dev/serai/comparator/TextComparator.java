package dev.serai.comparator;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares texts of no special kind. */
@AutoService(FieldComparator.class)
public final class TextComparator implements FieldComparator {

    private static final int OTHER = 0;
    private static final int SOME_WORDS = 1;
    private static final int ALIKE = 2;
    private static final int CLOSE = 3;
    private static final int EXACT = 4;
    private static final double HALF = 0.5;
    private static final double ALIKE_FROM = 0.88;
    private static final double CLOSE_FROM = 0.95;
    private static final double MOST = 0.75;

    private static final List<Level> LEVELS = List.of(
            Level.of("other", 0.2, 0.965),
            Level.of("some words", 0.06, 0.015),
            new Level("alike", 0.07, 0.004, 0, 0.5),
            new Level("typing error", 0.12, 0.001, 0, 0.5),
            Level.exact("exact", 0.55, 0.015));

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String summary() {
        return "Texts of no special kind: equal, a typing error, alike, half of the words.";
    }

    @Override
    public Set<String> types() {
        return Set.of("text");
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public @Nullable Feature feature(List<@Nullable Object> values) {
        Object value = values.get(0);
        return value == null ? null : Tokens.of(PlainText.words(value.toString()), Set.of());
    }

    @Override
    public int compare(Feature first, Feature second) {
        Tokens a = (Tokens) first;
        Tokens b = (Tokens) second;
        if (a.text.equals(b.text)) {
            return EXACT;
        }
        double similarity = Similarity.jaroWinkler(a.text, b.text);
        double shared = Similarity.sharedTokens(a.tokens, b.tokens);
        if (similarity >= CLOSE_FROM || shared >= MOST) {
            return CLOSE;
        }
        if (similarity >= ALIKE_FROM) {
            return ALIKE;
        }
        return shared >= HALF ? SOME_WORDS : OTHER;
    }

    @Override
    public List<String> keys(Feature feature, String part) {
        return List.of(((Tokens) feature).text);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("Night nurse", "night-nurse", "exact"),
                new Example("night nurse", "nurse, night", "typing error"),
                new Example("goldsmith", "goldsmiht", "typing error"),
                new Example("night nurse", "nurse", "some words"),
                new Example("goldsmith", "baker", "other"));
    }
}
