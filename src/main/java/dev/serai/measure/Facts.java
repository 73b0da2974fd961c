package dev.serai.measure;

import java.time.LocalDate;
import java.util.List;

/** The counts from which measures are computed. */
public interface Facts {

    /** Counts what happened since the last time; where another node is at it, does nothing. */
    void update();

    /** The counts of these days, both included. */
    List<Fact> between(LocalDate from, LocalDate to);
}
