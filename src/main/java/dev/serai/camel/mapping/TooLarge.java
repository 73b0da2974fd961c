package dev.serai.camel.mapping;

/** Says that an input is longer than its route allows; no more of it is read than that. */
public final class TooLarge extends RuntimeException {

    TooLarge(long limit) {
        super("the input is larger than " + limit + " bytes");
    }
}
