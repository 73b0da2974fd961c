package dev.serai.function;

/** How long a text may be that an expression makes, so that none grows out of hand. */
public final class LongestText {

    /** In characters. */
    public static final int LENGTH = 1_000_000;

    /** What a longer one is. */
    public static final InvalidValue TOO_LONG =
            new InvalidValue("value-too-long", "longer than " + LENGTH + " characters");

    private LongestText() {}
}
