package dev.serai.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.serai.definition.Suggestion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a vote as partners send it, by REST and by queue:
 * {@code {"for": "3f2a9c01"}}, {@code {"against": "3f2a9c01", "veto": true}}, {@code {"abstain": true}}; and with it
 * {@code certainty}, {@code note} and, in a queue, {@code proposal}.
 */
public final class VoteText {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KEYS =
            List.of("proposal", "for", "against", "abstain", "veto", "certainty", "note");
    private static final int LONGEST = 20_000;

    private final JsonNode node;

    private VoteText(JsonNode node) {
        this.node = node;
    }

    /** Throws InvalidVote when it is not a vote; the message repeats nothing of it but known and unknown keys. */
    public static VoteText read(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidVote("this is too long for a vote");
        }
        try {
            JsonNode node = JSON.readTree(text);
            if (node == null || !node.isObject()) {
                throw new InvalidVote("a vote is one JSON object with one of 'for', 'against' and 'abstain'");
            }
            node.fieldNames().forEachRemaining(VoteText::check);
            return new VoteText(node);
        } catch (JsonProcessingException e) {
            throw new InvalidVote("this is not JSON (line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ")");
        }
    }

    /** A vote from a form: {@code abstain}, or the key of the choice that it is for. */
    public static VoteText chosen(String vote, String note) {
        ObjectNode node = JSON.createObjectNode();
        if (vote.equals("abstain")) {
            node.put("abstain", true);
        } else if (!vote.isBlank()) {
            node.put("for", vote);
        }
        if (!note.isBlank()) {
            node.put("note", note);
        }
        return new VoteText(node);
    }

    private static void check(String key) {
        if (!KEYS.contains(key)) {
            throw new InvalidVote(
                    "unknown key" + Suggestion.didYouMean(key, KEYS) + "; known here: " + String.join(", ", KEYS));
        }
    }

    /** The proposal that it is about. Throws InvalidVote when it names none. */
    public long proposal() {
        if (!node.path("proposal").canConvertToLong()) {
            throw new InvalidVote("'proposal' is missing: the number of the proposal");
        }
        return node.path("proposal").asLong();
    }

    /** The word for the discussion that came with it. */
    public Optional<String> note() {
        return text("note");
    }

    /** Throws InvalidVote when it does not say exactly one thing. */
    public Vote vote(String partner, String channel, Instant now) {
        Optional<String> choiceFor = text("for");
        Optional<String> against = text("against");
        boolean abstains = bool("abstain");
        int said = (choiceFor.isPresent() ? 1 : 0) + (against.isPresent() ? 1 : 0) + (abstains ? 1 : 0);
        if (said != 1) {
            throw new InvalidVote("say one of 'for', 'against' and 'abstain'");
        }
        Vote.Stance stance =
                abstains ? Vote.Stance.ABSTAIN : choiceFor.isPresent() ? Vote.Stance.FOR : Vote.Stance.AGAINST;
        @Nullable String choice = choiceFor.or(() -> against).orElse(null);
        return new Vote(partner, choice, stance, certainty(), bool("veto"), channel, now);
    }

    private BigDecimal certainty() {
        JsonNode given = node.path("certainty");
        if (given.isMissingNode()) {
            return BigDecimal.ONE;
        }
        if (!given.isNumber()) {
            throw new InvalidVote("'certainty' is a number above 0 and at most 1");
        }
        return given.decimalValue();
    }

    private boolean bool(String key) {
        JsonNode given = node.path(key);
        if (!given.isMissingNode() && !given.isBoolean()) {
            throw new InvalidVote("'" + key + "' is true or false");
        }
        return given.asBoolean();
    }

    private Optional<String> text(String key) {
        JsonNode given = node.path(key);
        if (given.isMissingNode() || given.isNull()) {
            return Optional.empty();
        }
        if (!given.isTextual()) {
            throw new InvalidVote("'" + key + "' is a text");
        }
        return Optional.of(given.asText());
    }
}
