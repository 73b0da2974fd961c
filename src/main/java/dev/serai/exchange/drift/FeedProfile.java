package dev.serai.exchange.drift;

import dev.serai.record.SourceShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the intakes of a feed looked like so far. Immutable.
 *
 * @param columns by the name that the mapping gives them
 * @param rows how rows as such could be read
 * @param unmapped what was seen beside what the mapping reads
 * @param accepted changes that an operator let go on, by {@link DriftReason#key}
 */
public record FeedProfile(
        Map<String, ColumnProfile> columns, ColumnProfile rows, Set<String> unmapped, Set<String> accepted) {

    static final FeedProfile NONE = new FeedProfile(Map.of(), ColumnProfile.NONE, Set.of(), Set.of());

    private static final int MOST_UNMAPPED = 500;

    public FeedProfile {
        columns = Map.copyOf(columns);
        unmapped = Set.copyOf(unmapped);
        accepted = Set.copyOf(accepted);
    }

    /** Why something of this shape should wait for a person; none when it may go in. */
    List<DriftReason> reasons(SourceShape shape) {
        List<DriftReason> reasons = new ArrayList<>();
        shape.missing().forEach(column -> reasons.add(new DriftReason(DriftReason.Kind.MISSING, column)));
        if (rows.isRetyped(asColumn(shape))) {
            reasons.add(new DriftReason(DriftReason.Kind.UNREADABLE, ""));
        }
        for (SourceShape.Column column : shape.columns()) {
            ColumnProfile before = columns.getOrDefault(column.name(), ColumnProfile.NONE);
            if (!shape.missing().contains(column.name()) && before.isEmptied(column, shape.readable())) {
                reasons.add(new DriftReason(DriftReason.Kind.EMPTIED, column.name()));
            }
            if (before.isRetyped(column)) {
                reasons.add(new DriftReason(DriftReason.Kind.RETYPED, column.name()));
            }
        }
        reasons.removeIf(reason -> accepted.contains(reason.key()));
        return reasons;
    }

    /** Names that are seen for the first time. */
    Set<String> unseen(SourceShape shape) {
        Set<String> names = new TreeSet<>(shape.unmapped());
        names.removeAll(unmapped);
        return unmapped.size() >= MOST_UNMAPPED ? Set.of() : names;
    }

    /** After something of this shape went in. */
    FeedProfile after(SourceShape shape) {
        Map<String, ColumnProfile> next = new TreeMap<>(columns);
        Set<String> stillAccepted = new TreeSet<>(accepted);
        for (SourceShape.Column column : shape.columns()) {
            if (!shape.missing().contains(column.name())) {
                ColumnProfile profile = next.getOrDefault(column.name(), ColumnProfile.NONE);
                next.put(column.name(), profile.after(column, shape.readable()));
                stillAccepted.remove(new DriftReason(DriftReason.Kind.MISSING, column.name()).key());
            }
        }
        return new FeedProfile(next, rows.after(asColumn(shape), shape.rows()), seen(shape), stillAccepted);
    }

    /** After something of this shape was held back. */
    FeedProfile afterHold(SourceShape shape) {
        return new FeedProfile(columns, rows, seen(shape), accepted);
    }

    /** After an operator said that this is how it is from now on: what was usual before is forgotten. */
    FeedProfile accepting(List<DriftReason> reasons) {
        Map<String, ColumnProfile> next = new TreeMap<>(columns);
        Set<String> more = new TreeSet<>(accepted);
        ColumnProfile readable = rows;
        for (DriftReason reason : reasons) {
            switch (reason.kind()) {
                case MISSING -> more.add(reason.key());
                case UNREADABLE -> readable = ColumnProfile.NONE;
                default -> next.remove(reason.column());
            }
        }
        return new FeedProfile(next, readable, unmapped, more);
    }

    private Set<String> seen(SourceShape shape) {
        Set<String> names = new TreeSet<>(unmapped);
        shape.unmapped().stream().filter(name -> names.size() < MOST_UNMAPPED).forEach(names::add);
        return names;
    }

    /** Rows are held against each other as the values of a column are. */
    private static SourceShape.Column asColumn(SourceShape shape) {
        return new SourceShape.Column("", shape.rows(), shape.rows(), shape.unreadable());
    }
}
