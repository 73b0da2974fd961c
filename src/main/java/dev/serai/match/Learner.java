package dev.serai.match;

import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Learns a model from records alone, nobody having said which are one customer. It begins with what is usual for the kinds of
 * values, matches with that, and from the outcome estimates better, a few times over. The same records give the same model to the bit,
 * in whatever order they come.
 */
public final class Learner {

    private static final int ROUNDS = 4;
    private static final int RANDOM_PAIRS = 300_000;
    private static final int FIRST_PAIRS = 100_000;
    private static final int SHARED_BY_TOO_MANY = 50;
    private static final int MOST_CROWDED = 5_000;

    private final MatchDefinition definition;
    private final List<SourceRecord> records;
    private final TreeSet<String> warnings = new TreeSet<>();

    private Learner(MatchDefinition definition, List<SourceRecord> records) {
        this.definition = definition;
        this.records = records;
    }

    /**
     * Learns the parameters of what a definition compares; from a part of the records where all give more pairs than fit into memory.
     *
     * @param records of the definition's entity, each key once
     */
    public static MatchModel learn(MatchDefinition definition, List<SourceRecord> records) {
        if (!definition.isProbabilistic()) {
            throw new IllegalArgumentException("there is nothing to learn: the match definition of "
                    + definition.schema().entity() + " compares no field");
        }
        List<SourceRecord> some = LearningSample.of(records, new Resolver(definition, MatchModel.usual(definition)));
        return new Learner(definition, some).learn();
    }

    private MatchModel learn() {
        MatchModel model = MatchModel.usual(definition);
        if (records.size() < 2) {
            warnings.add("fewer than two records: what is usual for the kinds of values is used");
            return with(model, new Training(records.size(), 0, 0, List.of(), List.copyOf(warnings)));
        }
        model = begun(model);
        for (int round = 0; round < ROUNDS; round++) {
            warnings.clear();
            model = better(RecordSet.of(records, new Resolver(definition, model)));
        }
        return model;
    }

    /**
     * What is usual, but how often strangers agree on what many share (names, cities, days) as it is in these records. Where names are
     * few, namesakes would else be taken for customers at once, and all that follows would be learned from them.
     */
    private MatchModel begun(MatchModel usual) {
        Resolver resolver = new Resolver(definition, usual);
        List<PreparedRecord> prepared = records.stream()
                .map(record -> resolver.prepare(record.key(), record.content()))
                .sorted(Comparator.comparing(PreparedRecord::key))
                .toList();
        double[][] u = NonMatches.strangers(
                definition.comparisons(), new RandomPairs(prepared, resolver, FIRST_PAIRS).levelsOfAll());
        List<ComparisonModel> models = new ArrayList<>();
        for (int c = 0; c < u.length; c++) {
            ComparisonModel known = usual.comparisons().get(c);
            models.add(
                    definition.comparisons().get(c).comparator().identifies()
                            ? known
                            : known.withStrangers(Estimate.boxed(u[c])));
        }
        return new MatchModel(
                usual.entity(),
                Chances.expected(records.size(), definition),
                models,
                usual.crowded(),
                usual.training());
    }

    private static MatchModel with(MatchModel model, Training training) {
        return new MatchModel(model.entity(), model.chances(), model.comparisons(), model.crowded(), training);
    }

    private MatchModel better(RecordSet set) {
        NonMatches nonMatches = new NonMatches(set, customers(set), RANDOM_PAIRS, SHARED_BY_TOO_MANY);
        Estimate estimate = nonMatches.estimate();
        MatchEstimator matches = new MatchEstimator(set);
        matches.run();
        warn(matches);
        List<ComparisonModel> models = new ArrayList<>();
        for (int c = 0; c < definition.comparisons().size(); c++) {
            Comparison comparison = definition.comparisons().get(c);
            models.add(new ComparisonModel(
                    comparison.name(),
                    comparison.comparator().name(),
                    matches.isLearned(c) ? ComparisonModel.Origin.LEARNED : ComparisonModel.Origin.PRIOR,
                    Estimate.boxed(matches.m(c, estimate.m[c])),
                    Estimate.boxed(estimate.u[c]),
                    nonMatches.namesakes(c),
                    Estimate.boxed(matches.counts(c)),
                    nonMatches.terms(c),
                    nonMatches.generic(c)));
        }
        TreeSet<Long> crowded = new TreeSet<>(set.resolver().model().crowded());
        crowded.addAll(set.candidates().mostCrowded(MOST_CROWDED));
        Training training = new BlockStatistics(set).training(List.copyOf(warnings));
        return new MatchModel(definition.schema().entity(), matches.chances(), models, crowded, training);
    }

    private void warn(MatchEstimator matches) {
        if (!matches.isEnough()) {
            warnings.add("only about " + Math.round(matches.matches())
                    + " pairs of one customer are expected, too few to learn from: how customers agree is taken to be as is"
                    + " usual for the kinds of values");
            return;
        }
        List<String> rare = new ArrayList<>();
        for (int c = 0; c < definition.comparisons().size(); c++) {
            if (!matches.isLearned(c)) {
                rare.add(definition.comparisons().get(c).name());
            }
        }
        if (!rare.isEmpty()) {
            warnings.add("hardly any customer has two values of " + String.join(", ", rare)
                    + ": what is usual for the kind of value is used there");
        }
    }

    /** The customer of each record, as far as that is beyond doubt now. */
    private static int[] customers(RecordSet set) {
        UnionFind union = new UnionFind(set.records().size());
        double automatic = set.resolver().definition().thresholds().automatic();
        for (Edge edge : set.edges()) {
            if (edge.weight() >= automatic) {
                union.join(edge.a(), edge.b());
            }
        }
        int[] customers = new int[set.records().size()];
        for (int r = 0; r < customers.length; r++) {
            customers[r] = union.root(r);
        }
        return customers;
    }
}
