package dev.serai.exchange;

import java.util.UUID;

/**
 * A piece of a subscription, ready to be sent.
 *
 * @param id the same at every attempt, so that a receiver can recognise a repeat
 * @param after the change-log sequence after which it begins
 * @param upTo the change-log sequence of its last change
 * @param items how many customers it carries
 * @param fileName a safe name, the same at every attempt
 * @param attempt counted from 1
 */
@SuppressWarnings("ArrayRecordComponent") // the payload goes to a channel as it is; deliveries are never compared
public record Delivery(
        UUID id,
        String subscription,
        long after,
        long upTo,
        int items,
        byte[] payload,
        String fileName,
        String contentType,
        int attempt) {}
