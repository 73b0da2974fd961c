package dev.serai.cli.draft.guess;

import dev.serai.cli.draft.sample.SampleList;
import dev.serai.mapping.CanonicalEntity;

/**
 * What is guessed of a list in the rows of a feed: each of its items is a record.
 *
 * @param draft with its columns by the names that they have in a mapping
 * @param score how sure it is that the items are records of this entity
 */
public record ListDraft(SampleList list, CanonicalEntity entity, Draft draft, double score) {

    /** The same with another draft. */
    public ListDraft with(Draft other) {
        return new ListDraft(list, entity, other, score);
    }
}
