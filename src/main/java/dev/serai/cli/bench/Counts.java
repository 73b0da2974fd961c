package dev.serai.cli.bench;

import dev.serai.cli.RunFailed;

/** What has to be equal when nothing was lost and nothing came twice. */
final class Counts {

    private Counts() {}

    /** Throws RunFailed when the two differ. */
    static void same(String what, long expected, long found) {
        if (expected != found) {
            throw new RunFailed(what + ": " + found + " instead of " + expected);
        }
    }
}
