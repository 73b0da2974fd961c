package dev.serai.strategy;

import com.google.auto.service.AutoService;
import java.util.List;

/** Takes the greatest value. */
@AutoService(MergeStrategy.class)
public final class Greatest extends Bound {

    public Greatest() {
        super(ValueOrder::compare);
    }

    @Override
    public String name() {
        return "max";
    }

    @Override
    public String summary() {
        return "Takes the greatest number or the latest date.";
    }

    @Override
    public List<Example> examples() {
        return List.of(Example.of("700", "acme 1: 700", "globex 3: 500"));
    }
}
