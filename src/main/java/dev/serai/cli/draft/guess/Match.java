package dev.serai.cli.draft.guess;

/**
 * A column taken for a field of the entity, or with target -1 for something else.
 *
 * @param named how well its name alone fits
 */
record Match(ColumnFacts column, Concept concept, int target, double score, double named) {

    String name() {
        return column.column().name();
    }

    boolean fillsSomething() {
        return target >= 0 && score >= Draft.WORTH_WRITING;
    }
}
