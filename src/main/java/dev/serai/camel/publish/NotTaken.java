package dev.serai.camel.publish;

/** Says that a broker has not taken a message. */
public final class NotTaken extends Exception {

    NotTaken(String message) {
        super(message);
    }
}
