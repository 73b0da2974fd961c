package dev.serai.mapping;

import java.io.IOException;

/** The bytes of a source are not what they should be, and will not be when they are read again; names no value of it. */
public final class BrokenContent extends IOException {

    BrokenContent(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
