package dev.serai.comparator;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the names of companies and public bodies. */
@AutoService(FieldComparator.class)
public final class OrganisationNameComparator implements FieldComparator {

    private static final Set<String> FORMS = WordLists.section("organisations.txt", "forms");
    private static final List<String> CHINESE_FORMS = WordLists.section("organisations.txt", "chinese-forms").stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();

    private static final int OTHER = 0;
    private static final int SOME_WORDS = 1;
    private static final int ALIKE = 2;
    private static final int CONTAINED = 3;
    private static final int CLOSE = 4;
    private static final int EXACT = 5;
    private static final double SOME = 0.5;
    private static final double ALIKE_FROM = 0.88;
    private static final double CLOSE_FROM = 0.94;
    private static final double MOST = 0.75;

    private static final List<Level> LEVELS = List.of(
            Level.of("other", 0.08, 0.985),
            Level.of("some words", 0.04, 0.006),
            Level.of("alike", 0.05, 0.002),
            Level.of("all words of one", 0.08, 0.0012),
            Level.of("typing error", 0.15, 0.0001),
            Level.exact("exact", 0.6, 0.0002));

    @Override
    public String name() {
        return "organisation-name";
    }

    @Override
    public String summary() {
        return "Names of organisations without their legal form: exact, a typing error, one within the other, alike.";
    }

    @Override
    public Set<String> types() {
        return Set.of("organisation-name");
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public List<String> parts() {
        return List.of("word");
    }

    @Override
    public @Nullable Feature feature(List<@Nullable Object> values) {
        Object value = values.get(0);
        if (value == null) {
            return null;
        }
        List<String> words = new ArrayList<>();
        PlainText.words(value.toString()).forEach(word -> words.add(withoutChineseForm(word)));
        return Tokens.of(words, FORMS);
    }

    private static String withoutChineseForm(String word) {
        for (String form : CHINESE_FORMS) {
            if (word.length() > form.length() && word.endsWith(form)) {
                return word.substring(0, word.length() - form.length());
            }
        }
        return word;
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
        if (a.contains(b) || b.contains(a)) {
            return CONTAINED;
        }
        if (similarity >= ALIKE_FROM) {
            return ALIKE;
        }
        return shared >= SOME ? SOME_WORDS : OTHER;
    }

    @Override
    public List<String> keys(Feature feature, String part) {
        Tokens name = (Tokens) feature;
        return part.equals("word") ? List.of(name.tokens) : List.of(name.text);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("ACME Inc.", "Acme, Ltd", "exact"),
                new Example("北京小米科技有限公司", "北京小米", "exact"),
                new Example("Universal Exports", "Univrsal Exports", "typing error"),
                new Example("Universal Exports Worldwide", "Universal Exports", "all words of one"),
                new Example("Berlin Universal Exports", "Universal Exports Europe", "some words"),
                new Example("华为技术有限公司", "小米科技有限公司", "other"),
                new Example("Globex", "Initech", "other"));
    }
}
