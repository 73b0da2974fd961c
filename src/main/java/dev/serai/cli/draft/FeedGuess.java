package dev.serai.cli.draft;

import dev.serai.cli.draft.guess.Draft;
import dev.serai.cli.draft.guess.ListDraft;
import dev.serai.cli.draft.sample.Sample;
import dev.serai.mapping.CanonicalEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is guessed of a feed: the record that each row becomes, and those that the items of its lists become.
 *
 * @param sample with a column for each source field that a draft may name
 */
record FeedGuess(Sample sample, CanonicalEntity entity, Draft main, List<ListDraft> lists) {

    FeedGuess {
        lists = List.copyOf(lists);
    }

    /** The draft of each record, that of the row first. */
    List<Draft> drafts() {
        return Stream.concat(Stream.of(main), lists.stream().map(ListDraft::draft))
                .toList();
    }

    CanonicalEntity entity(int number) {
        return number == 0 ? entity : lists.get(number - 1).entity();
    }

    Optional<CanonicalEntity> entity(String name) {
        return Stream.concat(Stream.of(entity), lists.stream().map(ListDraft::entity))
                .filter(found -> found.entity().equals(name))
                .findFirst();
    }

    FeedGuess with(int number, Draft draft) {
        if (number == 0) {
            return new FeedGuess(sample, entity, draft, lists);
        }
        List<ListDraft> others = new ArrayList<>(lists);
        others.set(number - 1, lists.get(number - 1).with(draft));
        return new FeedGuess(sample, entity, main, others);
    }

    /** How much of the sample is made use of. */
    double worth() {
        return drafts().stream().mapToDouble(Draft::worth).sum();
    }
}
