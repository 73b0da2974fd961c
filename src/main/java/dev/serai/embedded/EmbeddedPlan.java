package dev.serai.embedded;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which parts to start beside the hub, and where.
 *
 * @param data the folder they write to
 * @param databasePort 0 for no embedded database
 * @param amqpPort 0 for no embedded AMQP broker
 * @param sftpPort 0 for no embedded SFTP server
 * @param partners who gets an AMQP user and an SFTP home
 * @param comers whether somebody became a partner since the start, and gets an SFTP home, too
 */
public record EmbeddedPlan(
        Path data, int databasePort, int amqpPort, int sftpPort, Set<String> partners, Predicate<String> comers) {

    public static final int DATABASE_PORT = 15432;
    public static final int AMQP_PORT = 15673;
    public static final int SFTP_PORT = 12222;

    public EmbeddedPlan {
        partners = Set.copyOf(partners);
    }

    /** For partners that are all known at the start. */
    public EmbeddedPlan(Path data, int databasePort, int amqpPort, int sftpPort, Set<String> partners) {
        this(data, databasePort, amqpPort, sftpPort, partners, name -> false);
    }

    /** Only the database, which is what a bare machine needs to run a hub. */
    public static EmbeddedPlan database(Path data, int port) {
        return new EmbeddedPlan(data, port, 0, 0, Set.of());
    }

    /** All parts on their usual ports. */
    public static EmbeddedPlan all(Path data, Set<String> partners) {
        return new EmbeddedPlan(data, DATABASE_PORT, AMQP_PORT, SFTP_PORT, partners);
    }
}
