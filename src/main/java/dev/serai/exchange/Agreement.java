package dev.serai.exchange;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a partner may receive of one entity for one purpose; what is not listed does not leave.
 *
 * @param fields field paths, or groups such as {@code address} that stand for all their leaves
 * @param until the last day on which it is in force, or null when it has no end
 */
public record Agreement(
        String entity,
        String purpose,
        Set<String> fields,
        @Nullable LocalDate until) {

    public Agreement {
        fields = Set.copyOf(fields);
    }

    public boolean allows(String path) {
        int dot = path.indexOf('.');
        return fields.contains(path) || (dot > 0 && fields.contains(path.substring(0, dot)));
    }

    public boolean inForceOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
