package dev.serai.store;

/** Makes texts from outside fit for PostgreSQL, so that a bad one does not take what is around it down. */
final class StorableText {

    private static final int LONGEST_REASON = 1_000;

    private StorableText() {}

    /** PostgreSQL keeps no NUL character. */
    static String of(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    static String reason(String text) {
        return of(text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON));
    }
}
