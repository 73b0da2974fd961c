package dev.serai.decision;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The right to vote on one proposal for one partner, as a text in a link: signed by the hub, good for nothing else, and over at
 * the deadline.
 */
public record BallotLink(long proposal, String partner, Instant until) {

    private static final String PURPOSE = "ballot";
    private static final Pattern CONTENT = Pattern.compile("(\\d{1,18})\\.([a-z][a-z0-9-]{0,62})\\.(\\d{1,12})");
    private static final int LONGEST = 300;

    /** The text that goes into the link. */
    public String token(Seal seal) {
        String content = proposal + "." + partner + "." + until.getEpochSecond();
        String encoded =
                Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.US_ASCII));
        return encoded + "." + seal.sign(PURPOSE, content);
    }

    /** What a link says, or empty when it is not ours, was changed, or is over. */
    public static Optional<BallotLink> read(String token, Seal seal, Instant now) {
        int dot = token.indexOf('.');
        if (token.length() > LONGEST || dot < 1) {
            return Optional.empty();
        }
        return decoded(token.substring(0, dot))
                .filter(content -> seal.isRight(PURPOSE, content, token.substring(dot + 1)))
                .flatMap(BallotLink::parsed)
                .filter(link -> now.isBefore(link.until()));
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<BallotLink> parsed(String content) {
        Matcher parts = CONTENT.matcher(content);
        return parts.matches()
                ? Optional.of(new BallotLink(
                        Long.parseLong(parts.group(1)),
                        parts.group(2),
                        Instant.ofEpochSecond(Long.parseLong(parts.group(3)))))
                : Optional.empty();
    }
}
