package dev.serai.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks before a start what would else fail late and with a long trace. */
final class Preflight {

    private Preflight() {}

    /**
     * Throws EnvironmentProblem when somebody listens on a port of this machine.
     *
     * @param what who needs it, such as "HTTP"
     * @param setting how another one is chosen
     */
    static void portIsFree(int port, String what, String setting) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new EnvironmentProblem("the " + what + " port " + port
                    + " is taken; stop what listens there, or choose another with " + setting);
        }
    }

    /** Makes the folder where it is missing. Throws EnvironmentProblem when nothing can be written there. */
    static Path writable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".serai", ".probe"));
            return folder;
        } catch (IOException e) {
            throw new EnvironmentProblem(
                    "cannot write in the data folder " + folder + "; make it writable, or say --data DIR");
        }
    }
}
