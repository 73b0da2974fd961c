package dev.serai.strategy;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** Keeps every text that is said. */
@AutoService(MergeStrategy.class)
public final class Aggregate extends Everything {

    @Override
    public String name() {
        return "aggregate";
    }

    @Override
    public String summary() {
        return "Every text that any record has, each once, in ascending order, joined by a semicolon and a blank.";
    }

    @Override
    public Set<ValueKind> kinds() {
        return EnumSet.of(ValueKind.TEXT);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Ada; Eda", "acme 5: Eda", "globex 1: Ada", "initech 1: Eda"),
                Example.of("Ada", "acme 5: Ada"));
    }

    @Override
    List<?> parts(Object value) {
        return List.of(value);
    }

    @Override
    Object whole(SortedSet<String> parts) {
        return String.join("; ", parts);
    }
}
