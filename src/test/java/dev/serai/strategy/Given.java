package dev.serai.strategy;

import dev.serai.record.ContentHash;
import dev.serai.record.RecordKey;
import dev.serai.record.RecordVersion;
import dev.serai.record.ValueKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Contributions for the tests of strategies. */
final class Given {

    private static final List<String> TEXTS = List.of("Ada", "Adah", "Eda", "Ida Lee", "Zoe");

    private Given() {}

    /** Reads {@code "acme 5: Ada"}; the later in the list, the newer. */
    static List<Contribution> of(MergeStrategy strategy, List<String> given) {
        List<Contribution> all = new ArrayList<>();
        for (String one : given) {
            String[] parts = one.split("[ :]+", 3);
            all.add(contribution(parts[0], all.size() + 1, parts[1], value(strategy, parts[2])));
        }
        return all;
    }

    private static Object value(MergeStrategy strategy, String text) {
        if (strategy.kinds().contains(ValueKind.TEXT)) {
            return text;
        }
        return strategy.kinds().contains(ValueKind.NUMBER)
                ? Numbers.canonical(new BigDecimal(text))
                : List.of(text.substring(1, text.length() - 1).split(", ", -1));
    }

    static Contribution contribution(String partner, long version, String weight, Object value) {
        return new Contribution(
                new RecordKey(partner, "customer", "1"),
                new RecordVersion(version, new ContentHash(0, value.hashCode())),
                new BigDecimal(weight),
                value);
    }

    /** One to six contributions of one kind, some of the same version, of equal and of no weight. */
    static Arbitrary<List<Contribution>> contributions(ValueKind kind) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 4))
                .as((version, weight, value) -> new int[] {version, weight, value})
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(triples -> IntStream.range(0, triples.size())
                        .mapToObj(i -> contribution(
                                "p" + i,
                                triples.get(i)[0],
                                String.valueOf(triples.get(i)[1]),
                                value(kind, triples.get(i)[2])))
                        .toList());
    }

    private static Object value(ValueKind kind, int choice) {
        return switch (kind) {
            case TEXT -> TEXTS.get(choice);
            case NUMBER -> new BigDecimal(choice + 1);
            case DATE -> LocalDate.of(1990, 1, 1 + choice);
            case LIST -> List.of("a", "b" + choice);
        };
    }

    /** Terms of all sorts, for the kinds that have values {@link #contributions} gives. */
    static Arbitrary<Terms> terms() {
        return Arbitraries.of(
                Terms.NONE,
                Terms.ordered(List.of("p2", "p1")),
                Terms.NONE.normalisedWeights(),
                Terms.NONE.nearly(new BigDecimal("0.9")),
                Terms.NONE.following(MergeStrategy.Example.records("p0", "p3")));
    }
}
