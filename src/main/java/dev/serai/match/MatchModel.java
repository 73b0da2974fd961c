package dev.serai.match;

import dev.serai.definition.Problems;
import dev.serai.record.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What was learned about how records of one customer agree; frozen, so that a pair weighs the same whenever it is weighed. */
public final class MatchModel {

    private final String entity;
    private final Chances chances;
    private final List<ComparisonModel> comparisons;
    private final Set<Long> crowded;
    private final Training training;
    private final String version;

    MatchModel(
            String entity, Chances chances, List<ComparisonModel> comparisons, Set<Long> crowded, Training training) {
        this.entity = entity;
        this.chances = chances;
        this.comparisons = List.copyOf(comparisons);
        this.crowded = Collections.unmodifiableSet(new TreeSet<>(crowded));
        this.training = training;
        this.version = ContentHash.of(ModelText.parameters(this).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, 12);
    }

    /** What is usual for the kinds of values, when nothing was learned. */
    public static MatchModel usual(MatchDefinition definition) {
        return new MatchModel(
                definition.schema().entity(),
                Chances.usual(definition),
                definition.comparisons().stream().map(ComparisonModel::usual).toList(),
                Set.of(),
                Training.none());
    }

    /**
     * Reads what {@link #write} wrote; empty, with errors in {@code problems}, when it is not sound or is of other
     * comparisons than the definition's.
     */
    public static Optional<MatchModel> read(String file, String text, MatchDefinition definition, Problems problems) {
        return ModelReader.read(file, text, definition, problems);
    }

    /** The file that is reviewed and kept beside the definition. */
    public String write() {
        return ModelText.of(this);
    }

    public String entity() {
        return entity;
    }

    public Chances chances() {
        return chances;
    }

    /** In the order of the definition. */
    public List<ComparisonModel> comparisons() {
        return comparisons;
    }

    /** Blocking keys that too many records shared when the model was learned, in ascending order. */
    public Set<Long> crowded() {
        return crowded;
    }

    public Training training() {
        return training;
    }

    /** Changes when any parameter changes: 12 hexadecimal digits. */
    public String version() {
        return version;
    }

    void checkFits(MatchDefinition definition) {
        List<Comparison> expected = definition.comparisons();
        boolean fits = expected.size() == comparisons.size();
        for (int c = 0; fits && c < expected.size(); c++) {
            fits = comparisons.get(c).name().equals(expected.get(c).name())
                    && comparisons
                            .get(c)
                            .comparator()
                            .equals(expected.get(c).comparator().name())
                    && comparisons.get(c).m().size() == expected.get(c).levels().size();
        }
        if (!fits) {
            throw new IllegalArgumentException("the model is of other comparisons than the definition of " + entity);
        }
    }
}
