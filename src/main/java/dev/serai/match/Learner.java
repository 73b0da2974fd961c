package dev.serai.match;

import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Learns a model from records alone, nobody having said which are one customer. It begins with what is usual for the kinds of
 * values, matches with that, and from the outcome estimates better; twice. The same records give the same model to the bit,
 * in whatever order they come.
 */
public final class Learner {

    private static final int ROUNDS = 2;
    private static final int RANDOM_PAIRS = 1_000_000;
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
     * Learns the parameters of what a definition compares.
     *
     * @param records of the definition's entity, each key once
     */
    public static MatchModel learn(MatchDefinition definition, List<SourceRecord> records) {
        if (!definition.isProbabilistic()) {
            throw new IllegalArgumentException("there is nothing to learn: the match definition of "
                    + definition.schema().entity() + " compares no field");
        }
        return new Learner(definition, records).learn();
    }

    private MatchModel learn() {
        MatchModel model = MatchModel.usual(definition);
        if (records.size() < 2) {
            warnings.add("fewer than two records: what is usual for the kinds of values is used");
            return with(model, new Training(records.size(), 0, 0, List.of(), List.copyOf(warnings)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            warnings.clear();
            model = better(RecordSet.of(records, new Resolver(definition, model)));
        }
        return model;
    }

    private static MatchModel with(MatchModel model, Training training) {
        return new MatchModel(model.entity(), model.chances(), model.comparisons(), model.crowded(), training);
    }

    private MatchModel better(RecordSet set) {
        int[] customers = customers(set);
        NonMatches nonMatches = new NonMatches(set, customers, RANDOM_PAIRS, SHARED_BY_TOO_MANY);
        Estimate estimate = nonMatches.estimate();
        MatchEstimator matches = new MatchEstimator(
                set, estimate, set.resolver().model().chances().match());
        matches.run();
        warnings.addAll(matches.warnings());
        List<ComparisonModel> models = new ArrayList<>();
        for (int c = 0; c < definition.comparisons().size(); c++) {
            Comparison comparison = definition.comparisons().get(c);
            models.add(new ComparisonModel(
                    comparison.name(),
                    comparison.comparator().name(),
                    matches.isLearned(c) ? ComparisonModel.Origin.LEARNED : ComparisonModel.Origin.PRIOR,
                    Estimate.boxed(matches.m(c)),
                    Estimate.boxed(estimate.u[c]),
                    Estimate.boxed(matches.counts(c)),
                    nonMatches.terms(c),
                    nonMatches.generic(c)));
        }
        TreeSet<Long> crowded = new TreeSet<>(set.resolver().model().crowded());
        crowded.addAll(set.candidates().mostCrowded(MOST_CROWDED));
        Training training = new BlockStatistics(set).training(List.copyOf(warnings));
        return new MatchModel(definition.schema().entity(), matches.chances(), models, crowded, training);
    }

    /** The customer of each record, as far as is known now. */
    private static int[] customers(RecordSet set) {
        int[] customers = new int[set.records().size()];
        List<List<Integer>> clusters = set.partition(Constraints.NONE).clusters();
        for (int customer = 0; customer < clusters.size(); customer++) {
            for (int record : clusters.get(customer)) {
                customers[record] = customer;
            }
        }
        return customers;
    }

    static String listed(List<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }
}
