package dev.serai.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways on which something is exchanged. */
public enum Channel {
    FILE,
    CALL,
    MESSAGE,
    EMAIL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Channel::word).toList();
    }

    /** The way that a Camel scheme stands for; a call where it is none of the others. */
    public static Channel ofScheme(String scheme) {
        return switch (scheme) {
            case "file", "sftp", "ftp", "ftps" -> FILE;
            case "spring-rabbitmq", "publish", "jms", "kafka", "amqp" -> MESSAGE;
            case "smtp", "smtps", "imap", "imaps" -> EMAIL;
            default -> CALL;
        };
    }

    static Optional<Channel> of(String word) {
        return Arrays.stream(values())
                .filter(channel -> channel.word().equals(word))
                .findFirst();
    }
}
