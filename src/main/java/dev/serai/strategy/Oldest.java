package dev.serai.strategy;

import com.google.auto.service.AutoService;
import java.util.List;

/** Takes the value of the oldest record. */
@AutoService(MergeStrategy.class)
public final class Oldest implements MergeStrategy {

    @Override
    public String name() {
        return "oldest";
    }

    @Override
    public String summary() {
        return "Takes the value of the record with the oldest version; for what is known best at first, such as who brought a customer.";
    }

    /** All records of a partner count: each of them may be the oldest. */
    @Override
    public boolean onePerPartner() {
        return false;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Ada", "acme 5: Ada", "globex 1: Eda"), Example.of("Eda", "globex 1: Eda", "acme 5: Ada"));
    }

    @Override
    public Outcome decide(Contributions contributions) {
        List<Contribution> all = contributions.all();
        return Outcome.taken(all.get(all.size() - 1).value(), all);
    }
}
