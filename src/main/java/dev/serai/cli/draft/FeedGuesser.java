package dev.serai.cli.draft;

import dev.serai.cli.draft.guess.Draft;
import dev.serai.cli.draft.guess.Guesser;
import dev.serai.cli.draft.guess.ListDraft;
import dev.serai.cli.draft.guess.ListGuess;
import dev.serai.cli.draft.sample.Sample;
import dev.serai.mapping.CanonicalEntity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Guesses to which entities a sample fits, and where its records are. */
final class FeedGuesser {

    private static final int HARDLY_ANY = 1;
    private static final int ENOUGH = 3;

    private final Guesser guesser = new Guesser();
    private final Collection<CanonicalEntity> entities;
    private final Optional<String> region;

    FeedGuesser(Collection<CanonicalEntity> entities, Optional<String> region) {
        this.entities = entities;
        this.region = region;
    }

    /** The guess that makes most of the sample; empty when nothing fits. */
    Optional<FeedGuess> guess(Sample sample) {
        Optional<FeedGuess> listed = withLists(sample);
        if (listed.isPresent()) {
            return listed;
        }
        return sample.instead().stream()
                .flatMap(other -> instead(sample, other).stream())
                .max(Comparator.comparingDouble(FeedGuess::worth))
                .or(() -> flat(sample));
    }

    /** As one record a row, whatever lists it holds. */
    Optional<FeedGuess> flat(Sample sample) {
        return entities.stream()
                .map(entity -> new FeedGuess(sample, entity, guesser.guess(sample, entity, region), List.of()))
                .filter(found -> !found.main().fields().isEmpty())
                .max(Comparator.comparingDouble(FeedGuess::worth));
    }

    /** A row whose lists hold records of their own. */
    private Optional<FeedGuess> withLists(Sample sample) {
        Optional<FeedGuess> row = flat(sample.without(sample.lists()))
                .filter(found -> !found.main().key().columns().isEmpty());
        if (sample.lists().isEmpty() || row.isEmpty()) {
            return Optional.empty();
        }
        CanonicalEntity entity = row.get().entity();
        ListGuess guess = new ListGuess(guesser, entities, region);
        List<ListDraft> lists = sample.lists().stream()
                .flatMap(list -> guess.of(list, entity, row.get().main()).stream())
                .toList();
        if (lists.isEmpty()) {
            return Optional.empty();
        }
        Sample rest = sample.without(lists.stream().map(ListDraft::list).toList());
        Draft main = guesser.guess(rest, entity, region);
        // the records of the lists refer to the key of the row, so that it stays
        boolean same = main.key().equals(row.get().main().key());
        Sample whole = rest.with(lists.stream().map(ListDraft::list).toList());
        return Optional.of(new FeedGuess(whole, entity, same ? main : row.get().main(), lists));
    }

    /**
     * Another reading counts when it finds records in lists; or, of what lies deeper, when the rows themselves say hardly anything and
     * what lies in them is clearly records.
     */
    private Optional<FeedGuess> instead(Sample sample, Sample other) {
        if (sample.format().kind().equals("xml")) {
            return withLists(other);
        }
        int around =
                flat(sample.without(sample.lists())).map(FeedGuesser::fields).orElse(0);
        return around > HARDLY_ANY
                ? Optional.empty()
                : guess(other)
                        .filter(FeedGuesser::isKeyed)
                        .filter(found ->
                                fields(found) >= ENOUGH || !found.lists().isEmpty());
    }

    private static int fields(FeedGuess guess) {
        return guess.main().fields().size();
    }

    private static boolean isKeyed(FeedGuess guess) {
        Draft.Key key = guess.main().key();
        return !key.columns().isEmpty() && key.doubt().isEmpty();
    }
}
