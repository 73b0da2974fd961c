package dev.serai.strategy;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Puts all lists into one. */
@AutoService(MergeStrategy.class)
public final class Union implements MergeStrategy {

    @Override
    public String name() {
        return "union";
    }

    @Override
    public String summary() {
        return "Every item that any record has, each once, in ascending order.";
    }

    @Override
    public Set<ValueKind> kinds() {
        return EnumSet.of(ValueKind.LIST);
    }

    @Override
    public boolean combines() {
        return true;
    }

    /** All records of a partner count: an item more does not add weight. */
    @Override
    public boolean onePerPartner() {
        return false;
    }

    @Override
    public List<Example> examples() {
        return List.of(Example.of("[a, b, c]", "acme 5: [b, c]", "globex 1: [a, b]"), Example.of("[a]", "acme 5: [a]"));
    }

    @Override
    public Outcome decide(Contributions contributions) {
        TreeSet<String> items = new TreeSet<>();
        for (Contribution contribution : contributions.all()) {
            ((List<?>) contribution.value()).forEach(item -> items.add(item.toString()));
        }
        return Outcome.wonBy(List.copyOf(items), contributions.all(), contributions.all());
    }
}
