package dev.serai.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as one reader may see it.
 *
 * @param choices in the order of the proposal; the first is what was computed
 * @param records what the records say that a question of one or two customers is about
 * @param yourVote the reader's own vote, or null
 * @param quorum Σ W that must have answered
 * @param outcome the key of the choice that holds, or null
 */
public record ProposalView(
        long id,
        String kind,
        String entity,
        String golden,
        List<String> fields,
        String state,
        Instant openedAt,
        Instant deadline,
        BigDecimal confidence,
        BigDecimal accept,
        BigDecimal quorum,
        BigDecimal askedWeight,
        BigDecimal answeredWeight,
        List<ChoiceView> choices,
        List<RecordView> records,
        @Nullable VoteView yourVote,
        boolean mayVeto,
        @Nullable String outcome,
        @Nullable String endedBy,
        List<NoteView> notes) {

    /**
     * A choice.
     *
     * @param label a letter, or what happens
     * @param says the values by field, or null when the reader may not see them
     * @param yours true when a record of the reader says it
     * @param partners how many partners say it
     * @param d Σ W·P / Σ W as it stands
     * @param terms of the sum; a partner sees its own only
     */
    public record ChoiceView(
            String key,
            String label,
            @Nullable Map<String, String> says,
            boolean computed,
            boolean yours,
            int partners,
            BigDecimal weight,
            BigDecimal d,
            boolean vetoed,
            List<Tally.Term> terms) {}

    /** What a record says, as far as the reader may see it. */
    public record RecordView(String label, boolean yours, Map<String, String> values) {}

    /** A vote. */
    public record VoteView(
            @Nullable String choice, String stance, BigDecimal certainty, boolean veto, String channel, Instant at) {}

    /** A note; the author is a partner. */
    public record NoteView(String author, String text, Instant at) {}
}
