package dev.serai.camel;

import org.springframework.amqp.rabbit.config.RetryInterceptorBuilder;
import org.springframework.amqp.rabbit.retry.ImmediateRequeueMessageRecoverer;
import org.springframework.retry.interceptor.RetryOperationsInterceptor;

/**
 * Tells how long a hub that cannot take an AMQP message keeps it unacknowledged before it gives it back to the queue. It is
 * never rejected: on a queue without dead-lettering that would lose it.
 */
public final class AmqpPatience {

    private static final int TRIES = 6;
    private static final long FIRST_WAIT_MILLIS = 500;
    private static final long LONGEST_WAIT_MILLIS = 8_000;

    private AmqpPatience() {}

    /** Six tries in a quarter of a minute, then back to the queue, from where it comes again. */
    public static RetryOperationsInterceptor interceptor() {
        return RetryInterceptorBuilder.stateless()
                .maxAttempts(TRIES)
                .backOffOptions(FIRST_WAIT_MILLIS, 2, LONGEST_WAIT_MILLIS)
                .recoverer(new ImmediateRequeueMessageRecoverer())
                .build();
    }
}
