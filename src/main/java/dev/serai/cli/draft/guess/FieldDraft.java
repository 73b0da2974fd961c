package dev.serai.cli.draft.guess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How one canonical field is to be filled.
 *
 * @param path such as address.city
 * @param columns the source fields
 * @param join whether they are joined; else the first that is valid counts
 * @param separator between joined values
 * @param as ways to write dates
 * @param lookup the hub's word by the partner's
 * @param settings further settings such as decimal
 * @param score how sure the guess is, 0 to 1
 * @param doubts what cannot be told from the sample, in short sentences
 * @param drop whether an invalid value is left out instead of rejecting the record
 */
public record FieldDraft(
        String path,
        List<String> columns,
        boolean join,
        String separator,
        List<String> as,
        Map<String, String> lookup,
        Map<String, String> settings,
        double score,
        List<String> doubts,
        boolean drop) {

    public FieldDraft {
        columns = List.copyOf(columns);
        as = List.copyOf(as);
        doubts = List.copyOf(doubts);
    }

    static FieldDraft of(String path, List<String> columns, double score) {
        return new FieldDraft(path, columns, false, " ", List.of(), Map.of(), Map.of(), score, List.of(), false);
    }

    FieldDraft joined(String between) {
        return new FieldDraft(path, columns, true, between, as, lookup, settings, score, doubts, drop);
    }

    FieldDraft written(List<String> patterns) {
        return new FieldDraft(path, columns, join, separator, patterns, lookup, settings, score, doubts, drop);
    }

    FieldDraft lookedUp(Map<String, String> words) {
        return new FieldDraft(path, columns, join, separator, as, words, settings, score, doubts, drop);
    }

    FieldDraft with(Map<String, String> more) {
        return new FieldDraft(path, columns, join, separator, as, lookup, more, score, doubts, drop);
    }

    FieldDraft doubted(String doubt) {
        List<String> all = new ArrayList<>(doubts);
        all.add(doubt);
        return new FieldDraft(path, columns, join, separator, as, lookup, settings, score, all, drop);
    }

    FieldDraft renamed(UnaryOperator<String> name) {
        List<String> others = columns.stream().map(name).toList();
        return new FieldDraft(path, others, join, separator, as, lookup, settings, score, doubts, drop);
    }

    /** The same, but a value that is not valid is left out. */
    public FieldDraft dropping() {
        return new FieldDraft(path, columns, join, separator, as, lookup, settings, score, doubts, true);
    }

    public boolean isUnsure() {
        return score < Draft.SURE || !doubts.isEmpty();
    }
}
