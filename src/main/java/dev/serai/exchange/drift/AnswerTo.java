package dev.serai.exchange.drift;

import org.jspecify.annotations.Nullable;

/**
 * Where a partner hears the end of what was held back.
 *
 * @param endpoint the address that its channel's template names
 * @param replyTo the queue that its message named, or null where the endpoint says it all
 * @param correlation by which it knows what the answer is about, or null
 */
public record AnswerTo(
        String endpoint, @Nullable String replyTo, @Nullable String correlation) {}
