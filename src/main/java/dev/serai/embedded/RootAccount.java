package dev.serai.embedded;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Tells whether this process is root, and whether root may open the user namespace in which PostgreSQL agrees to run. */
final class RootAccount {

    private static final long SECONDS = 10;

    private RootAccount() {}

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    static boolean canLeaveRoot() {
        try {
            Process process = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
