package dev.serai.cli.draft;

import dev.serai.cli.draft.guess.Draft;
import dev.serai.cli.draft.sample.Sample;
import dev.serai.mapping.CanonicalEntity;
import dev.serai.record.IntakeTally;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * The drafted files of one feed.
 *
 * @param feed such as customers
 * @param tally what the mapping makes of the sample
 */
record FeedDraft(String feed, Path sampleFile, FeedGuess guess, IntakeTally tally, String mapping, String cases) {

    /** Some rows of a sample are dirty; where more are rejected, the lists were misunderstood. */
    private static final double DIRTY = 0.15;

    /**
     * Drafts a feed to the entities to which most of the sample fits.
     *
     * @param name of the mapping, such as acme/customers.in
     */
    static FeedDraft of(
            String name, Path file, Sample sample, Collection<CanonicalEntity> entities, DraftOptions options) {
        FeedGuesser guesser = new FeedGuesser(entities, options.region());
        FeedGuess best = guesser.guess(sample)
                .orElseThrow(() -> new NothingFits(file.getFileName() + " has no column that fits a field of "
                        + String.join(
                                ", ",
                                entities.stream().map(CanonicalEntity::entity).toList())));
        if (best.main().key().columns().isEmpty()) {
            throw new NothingFits("no column of " + file.getFileName() + " can be the key: none is always there and"
                    + " (nearly) never twice the same; ask the partner for a key of its own for each record");
        }
        Refinement refinement = new Refinement(name, file);
        Refinement.Result result = refinement.refine(best);
        if (rejectedShare(result.tally()) > DIRTY && !best.lists().isEmpty()) {
            Refinement.Result plain =
                    guesser.flat(sample).map(refinement::refine).orElse(result);
            result = plain.tally().rejected() < result.tally().rejected() ? plain : result;
        }
        String mapping =
                MappingText.of(name, result.guess(), new MappingText.Remarks(options.showValues(), result.leftOut()));
        String cases = new CasesText(result.guess(), refinement).text();
        String feed = name.substring(name.indexOf('/') + 1).replaceFirst("\\.in$", "");
        return new FeedDraft(
                feed,
                file,
                result.guess(),
                result.tally(),
                YamlText.schemaLine("inbound") + mapping,
                YamlText.schemaLine("inbound-tests") + cases);
    }

    private static double rejectedShare(IntakeTally tally) {
        return (double) tally.rejected() / Math.max(1, tally.accepted() + tally.rejected());
    }

    /** What a row becomes. */
    Draft draft() {
        return guess.main();
    }

    /** What a person may decide about a draft. */
    record DraftOptions(Optional<String> region, boolean showValues) {}

    /** A sample from which no mapping can be drafted. */
    static final class NothingFits extends RuntimeException {
        NothingFits(String message) {
            super(message);
        }
    }
}
