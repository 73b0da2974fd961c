package dev.serai.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Asks whether a port on loopback is free to listen on. */
final class LoopbackPort {

    private LoopbackPort() {}

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static void requireFree(int port, String part, String setting) {
        if (!isFree(port)) {
            throw new EmbeddedPartFailed("port %d is taken, so the embedded %s cannot start; free it or set %s"
                    .formatted(port, part, setting));
        }
    }
}
