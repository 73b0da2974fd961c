package dev.serai.strategy;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** Puts all lists into one. */
@AutoService(MergeStrategy.class)
public final class Union extends Everything {

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
    public List<Example> examples() {
        return List.of(Example.of("[a, b, c]", "acme 5: [b, c]", "globex 1: [a, b]"), Example.of("[a]", "acme 5: [a]"));
    }

    @Override
    List<?> parts(Object value) {
        return (List<?>) value;
    }

    @Override
    Object whole(SortedSet<String> parts) {
        return List.copyOf(parts);
    }
}
