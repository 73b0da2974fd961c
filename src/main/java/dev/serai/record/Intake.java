package dev.serai.record;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that a partner sent: a file, a call or a message.
 *
 * @param id the same when the same thing is read again after a crash, else unique
 * @param feed the mapping that reads it, such as {@code acme/customers.in}
 * @param source what it is called for the partner: a file name, {@code rest}, a message id
 * @param receivedAt the file's own time where it has one, so that a second reading gives the same versions
 * @param revision the revision of the mapping definition
 */
public record Intake(
        UUID id, String partner, String feed, String entity, String source, Instant receivedAt, String revision) {}
