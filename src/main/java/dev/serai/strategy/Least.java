package dev.serai.strategy;

import com.google.auto.service.AutoService;
import java.util.List;

/** Takes the least value. */
@AutoService(MergeStrategy.class)
public final class Least extends Bound {

    public Least() {
        super((one, other) -> ValueOrder.compare(other, one));
    }

    @Override
    public String name() {
        return "min";
    }

    @Override
    public String summary() {
        return "Takes the least number or the earliest date.";
    }

    @Override
    public List<Example> examples() {
        return List.of(Example.of("500", "acme 3: 700", "globex 1: 500"));
    }
}
