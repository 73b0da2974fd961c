package dev.serai.exchange.drift;

import dev.serai.record.SourceShape;

/**
 * How a mapped column was filled so far. Rows since it was last filled, and values since one was last valid, are kept apart:
 * single records come one by one, and only many of them together show that a column is gone.
 *
 * @param rows rows in which it was looked for, but for those of {@code emptyRun}
 * @param checked values that were cleansed, but for those of {@code invalidRun}
 */
record ColumnProfile(long rows, long filled, long checked, long invalid, long emptyRun, long invalidRun) {

    /** So many rows or values are the least that say anything. */
    static final long FEWEST = 20;

    private static final long MOST = 200_000;
    private static final double ALWAYS = 0.95;
    private static final double NEARLY_ALL = 0.9;
    private static final double FEW = 0.1;

    static final ColumnProfile NONE = new ColumnProfile(0, 0, 0, 0, 0, 0);

    /** True when rows like these would mean that a column which was always filled is filled no longer. */
    boolean isEmptied(SourceShape.Column now, long rowsNow) {
        return now.filled() == 0
                && rowsNow > 0
                && emptyRun + rowsNow >= FEWEST
                && rows >= FEWEST
                && filled >= ALWAYS * rows;
    }

    /** True when values like these would mean that a column which was valid holds something else now. */
    boolean isRetyped(SourceShape.Column now) {
        return isNearlyAllInvalid(now)
                && invalidRun + now.checked() >= FEWEST
                && checked >= FEWEST
                && invalid <= FEW * checked;
    }

    private static boolean isNearlyAllInvalid(SourceShape.Column now) {
        return now.checked() > 0 && now.invalid() > NEARLY_ALL * now.checked();
    }

    ColumnProfile after(SourceShape.Column now, long rowsNow) {
        ColumnProfile next = rowsNow > 0 && now.filled() == 0 ? emptied(rowsNow) : filled(now, rowsNow);
        return isNearlyAllInvalid(now) ? next.invalid(now) : next.valid(now);
    }

    private ColumnProfile emptied(long rowsNow) {
        return new ColumnProfile(rows, filled, checked, invalid, emptyRun + rowsNow, invalidRun);
    }

    /** What came long ago counts less and less. */
    private ColumnProfile filled(SourceShape.Column now, long rowsNow) {
        long half = rows > MOST ? 2 : 1;
        return new ColumnProfile(
                (rows + emptyRun + rowsNow) / half, (filled + now.filled()) / half, checked, invalid, 0, invalidRun);
    }

    private ColumnProfile invalid(SourceShape.Column now) {
        return new ColumnProfile(rows, filled, checked, invalid, emptyRun, invalidRun + now.checked());
    }

    private ColumnProfile valid(SourceShape.Column now) {
        if (now.checked() == 0) {
            return this;
        }
        long half = checked > MOST ? 2 : 1;
        return new ColumnProfile(
                rows,
                filled,
                (checked + invalidRun + now.checked()) / half,
                (invalid + invalidRun + now.invalid()) / half,
                emptyRun,
                0);
    }
}
